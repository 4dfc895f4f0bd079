import type { BranchShape } from '../../schema/wire-shape';
import { spellType } from './hover-context';
import { commentOf } from './marks';
import { wrapWords } from './wrap-words';

const WIDEST_NAME = 26;
const WIDTH = 70;

/** The branches of a union or alternate, one a line; those that add nothing together. */
export function branchLines(branches: readonly BranchShape[], most: number, isWrapped = false): string[] {
  const written = branches.filter(({ isImplicit }) => !isImplicit);
  const shown = written.slice(0, most);
  const width = Math.min(Math.max(...shown.map(({ name }) => name.length + 1), 0), WIDEST_NAME);
  const lines = shown.map((branch) => {
    const type = branch.type ? spellType(branch.type) : '?';
    const text = isWrapped ? `{ data: ${type} }` : type;
    return `${`${branch.name}:`.padEnd(width)} ${text}${commentOf(branch)}`;
  });
  if (written.length > most) lines.push(`# … ${written.length - most} more`);
  return [...lines, ...impliedLines(branches, most)];
}

function impliedLines(branches: readonly BranchShape[], most: number): string[] {
  const names = branches.filter(({ isImplicit }) => isImplicit).map(({ name }) => name);
  if (names.length === 0) return [];
  if (names.length > most) return [`# nothing more for ${names.length} other values`];
  return wrapWords(names, WIDTH).map((line, index) => {
    return `${index === 0 ? '# nothing more for' : '#  '} ${line}`;
  });
}
