import type { TextChange } from '../../server/src/text/text-change';

/** What an edit means, in one line: the measure of all that does it faster. */
export function applyChange(text: string, { start, end, text: inserted }: TextChange): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
