import { cName } from '../../schema/c-name';
import type { StringNode } from '../../syntax/nodes';
import type { SemanticContext } from './semantic-context';

export interface NamedPart {
  readonly name: string;
  readonly node: StringNode;
}

/** No two of the parts may have one C identifier; `describe` says what messages call a part. */
export function checkClashes(
  parts: readonly NamedPart[],
  describe: (name: string) => string,
  context: SemanticContext,
): void {
  if (parts.length < 2) return;
  const seen = new Map<string, NamedPart>();
  for (const part of parts) enterPart(part, seen, describe, context);
}

/** Adds a part to those that were `seen`, unless one of them has its C identifier. */
export function enterPart(
  part: NamedPart,
  seen: Map<string, NamedPart>,
  describe: (name: string) => string,
  { collector, release }: SemanticContext,
): void {
  const identifier = cName(part.name, release);
  const earlier = seen.get(identifier);
  if (earlier === undefined) seen.set(identifier, part);
  else collector.report('clash', { later: describe(part.name), earlier: describe(earlier.name) }, part.node);
}
