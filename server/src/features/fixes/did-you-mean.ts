import { type Fix, fixInEntry, type Problem } from './fix';
import { isSlip, nearestNames } from './nearest';

/** Puts the names that are nearest in the place of the one that is marked, which may be in quotes. Sure is only a mere slip. */
export function didYouMean(problem: Problem, name: string, candidates: Iterable<string>): Fix[] {
  const names = nearestNames(name, candidates);
  return names.map((nearest) => renameMarked(problem, nearest, names.length === 1 && isSlip(name, nearest)));
}

/** Puts another name in the place of the one that is marked, quotes or not. */
export function renameMarked(problem: Problem, name: string, isPreferred: boolean): Fix {
  const { text, start, range } = problem;
  const marked = text.slice(start + range.start, start + range.end);
  const [, opening = '', closing = ''] = /^('?)[^']*('?)$/.exec(marked) ?? [];
  const change = { ...range, text: opening + name + closing };
  return fixInEntry(problem, `Change to '${name}'`, [change], isPreferred);
}
