import { fixInEntry, type FixMaker } from '../fix';
import { markedText } from '../mend-syntax';
import { messageAt } from './example-at';

/** Puts what the server is shown to send into a reply. */
export const wrapInReturn: FixMaker = (problem) => {
  const message = messageAt(problem)?.message;
  if (message?.direction !== 'from-server' || message.value === undefined) return [];
  const { start, end } = message.value;
  const changes = [
    { start, end: start, text: '{ "return": ' },
    { start: end, end, text: ' }' },
  ];
  return [fixInEntry(problem, "Put it into 'return'", changes)];
};

export const turnAround: FixMaker = (problem) => {
  const text = markedText(problem) === '->' ? '<-' : '->';
  const { start, end } = problem.range;
  return [fixInEntry(problem, `Change to '${text}'`, [{ start, end, text }])];
};
