import type { Release } from '../../releases/release';
import { clashKey, isDistinctName } from '../../schema/c-name';
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

/** Up to how many it is cheaper to compare each with those in front of it than to make a set. */
const FEW = 16;

/** Whether no two of the parts have one C identifier, as nearly always. */
export function areDistinct(parts: readonly Named[], release: Release): boolean {
  if (parts.length < 2) return true;
  if (parts.length > FEW || !parts.every(hasDistinctName))
    return new Set(parts.map(({ name }) => clashKey(name, release))).size === parts.length;
  for (let index = 1; index < parts.length; index++) if (!isNew(index, parts)) return false;
  return true;
}

interface Named {
  readonly name: string;
}

function hasDistinctName({ name }: Named): boolean {
  return isDistinctName(name);
}

function isNew(index: number, parts: readonly Named[]): boolean {
  const { name } = parts[index]!;
  for (let earlier = 0; earlier < index; earlier++) if (parts[earlier]!.name === name) return false;
  return true;
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
