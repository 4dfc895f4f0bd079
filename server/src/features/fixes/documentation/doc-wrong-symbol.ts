import { renameMarked } from '../did-you-mean';
import type { FixMaker } from '../fix';
import { sureIfHarmless } from '../harmless';

/** The block stands in front of the definition, so it is most likely for it, unless it describes what that has not. */
export const fixWrongSymbol: FixMaker = (problem) => {
  const { definition, entry } = problem;
  if (entry.kind !== 'documentation' || entry.symbol === undefined || definition === undefined) return [];
  return sureIfHarmless([renameMarked({ ...problem, range: entry.symbol }, definition.name, true)], problem);
};
