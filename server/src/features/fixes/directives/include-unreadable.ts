import { findMember } from '../../../syntax/nodes';
import { directoryOf, nameOf, relativePath } from '../../../text/file-path';
import { didYouMean, renameMarked } from '../did-you-mean';
import type { FixMaker } from '../fix';
import { expressionOf } from '../node-search';
import { nearestNames } from '../nearest';

/** Offers the files of the workspace with a similar path, or with a similar name elsewhere. */
export const fixIncludePath: FixMaker = (problem) => {
  const value = expressionOf(problem);
  const path = value?.kind === 'object' ? findMember(value, 'include')?.value : undefined;
  if (path?.kind !== 'string') return [];
  const others = [...problem.view.snapshot.paths()].filter((other) => other !== problem.path);
  const spellings = others.map((other) => relativePath(other, directoryOf(problem.path)));
  const marked = { ...problem, range: path };
  const similar = didYouMean(marked, path.value, spellings);
  if (similar.length > 0) return similar;
  const name = nameOf(path.value);
  const named = spellings.filter(
    (one) => nameOf(one) === name || nearestNames(name, [nameOf(one)]).length > 0,
  );
  return named
    .slice(0, 3)
    .map((one) => renameMarked(marked, one, named.length === 1 && nameOf(one) === name));
};
