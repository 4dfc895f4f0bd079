import { lineAround } from '../../../text/lines';
import { blockOf } from '../block-of';
import { fixInEntry, type FixMaker } from '../fix';
import { sureIfHarmless } from '../harmless';

/** Free-form documentation in front of a definition is made that of the definition. */
export const addSymbolLine: FixMaker = (problem) => {
  const block = blockOf(problem);
  const name = problem.definition?.name ?? '';
  if (block?.entry !== problem.entry || name === '') return [];
  const { end } = lineAround(block.text, 0);
  const text = ['', `# @${name}:`, '#'].join(block.lineEnd);
  const fix = fixInEntry(problem, `Add the line '@${name}:'`, [{ start: end, end, text }], true);
  return sureIfHarmless([fix], problem);
};
