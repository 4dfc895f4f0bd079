import type { Module } from '../../../schema/module';
import type { TextChange } from '../../../text/text-change';

/** Adds a directive behind the last one of the file, else in front of what is declared or documented first. */
export function addDirective(directive: string, { tree, includes, pragmas }: Module): TextChange {
  const { entries, starts } = tree;
  const directives = [...includes, ...pragmas].map(({ entry }) => entries.indexOf(entry));
  const last = Math.max(...directives, -1);
  if (last >= 0) {
    const end = (starts[last] ?? 0) + (entries[last]?.length ?? 0);
    return { start: end, end, text: `\n${directive}` };
  }
  const first = entries.findIndex(({ kind }) => kind === 'expression' || kind === 'documentation');
  const start = starts[first] ?? 0;
  return { start, end: start, text: `${directive}\n\n` };
}
