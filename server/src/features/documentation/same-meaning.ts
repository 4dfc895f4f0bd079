import type { Release } from '../../releases/release';
import { blocksOfSection } from '../../syntax/documentation-markup';
import { parse } from '../../syntax/parser';
import type { DocumentationEntry, SyntaxTree } from '../../syntax/syntax-tree';

/** Whether two texts of a block say the same, apart from where lines end; and the second one has no more mistakes. */
export function meansTheSame(before: string, after: string, release: Release): boolean {
  const [one, other] = [parse(before, release), parse(after, release)];
  const [was, is] = [documentationOf(one), documentationOf(other)];
  if (was === undefined || is === undefined || !hasNoMoreErrors(was, is)) return false;
  return meaningOf(was, one) === meaningOf(is, other);
}

function documentationOf({ entries }: SyntaxTree): DocumentationEntry | undefined {
  const [only, ...others] = entries;
  return only?.kind === 'documentation' && others.length === 0 ? only : undefined;
}

function hasNoMoreErrors({ errors: was }: DocumentationEntry, { errors: is }: DocumentationEntry): boolean {
  const countOf = (errors: typeof was, code: string): number =>
    errors.filter((error) => error.code === code).length;
  return is.every(({ code }) => countOf(is, code) <= countOf(was, code));
}

function meaningOf({ symbol, sections }: DocumentationEntry, { text, release }: SyntaxTree): string {
  const parts = sections.map((section) => [
    section.kind,
    section.label?.name,
    section.featuresLine !== undefined,
    blocksOfSection(section, text, 0, release),
  ]);
  return JSON.stringify([symbol?.name, parts], withoutPlaces);
}

/** Leaves out where things stand, and how running text is broken into lines. */
function withoutPlaces(this: unknown, key: string, value: unknown): unknown {
  if (key === 'start' || key === 'end' || key.endsWith('Range')) return undefined;
  const isRunningText =
    typeof value === 'string' && typeof this === 'object' && this !== null && 'kind' in this;
  return isRunningText ? value.replaceAll(/\s+/g, ' ') : value;
}
