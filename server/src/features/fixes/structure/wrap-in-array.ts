import { fixInEntry, type FixMaker } from '../fix';
import { markedMember } from '../node-search';

/** Puts a single value that should be a list into one. */
export const wrapInArray: FixMaker = (problem) => {
  const placed = markedMember(problem);
  const value = placed?.member.value;
  if (value?.kind !== 'string' && value?.kind !== 'object') return [];
  const changes = [
    { start: value.start, end: value.start, text: '[ ' },
    { start: value.end, end: value.end, text: ' ]' },
  ];
  return [fixInEntry(problem, 'Put it into a list', changes, true)];
};
