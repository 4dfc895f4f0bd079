import { fixInEntry, type FixMaker } from '../fix';

/** One of the includes in the circle has to go, and only the author knows which. */
export const removeInclude: FixMaker = (problem) => {
  const { entry, text, start } = problem;
  const lineEnd = /^[ \t]*\r?\n/.exec(text.slice(start + entry.length))?.[0] ?? '';
  const change = { start: 0, end: entry.length + lineEnd.length, text: '' };
  return [fixInEntry(problem, 'Remove the include', [change])];
};
