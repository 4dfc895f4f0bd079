import type { Release } from '../../releases/release';
import { clashKey, isDistinctName } from '../../schema/c-name';
import { haveDistinctNames } from '../../schema/plain-parts';
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
  if (areDistinct(parts, context.release)) return;
  const seen = new Map<string, NamedPart>();
  for (const part of parts) enterPart(part, seen, describe, context);
}

/** Whether no two of the parts have one C identifier. */
export function areDistinct(parts: readonly Named[], release: Release): boolean {
  if (parts.length < 2) return true;
  if (parts.every(hasDistinctName)) return haveDistinctNames(parts);
  return new Set(parts.map(({ name }) => clashKey(name, release))).size === parts.length;
}

function hasDistinctName({ name }: Named): boolean {
  return isDistinctName(name);
}

interface Named {
  readonly name: string;
}

/** Adds a part to those that were `seen`, unless one of them has its C identifier. */
export function enterPart(
  part: NamedPart,
  seen: Map<string, NamedPart>,
  describe: (name: string) => string,
  { collector, release }: SemanticContext,
): void {
  const key = clashKey(part.name, release);
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, part);
  else collector.report('clash', { later: describe(part.name), earlier: describe(earlier.name) }, part.node);
}
