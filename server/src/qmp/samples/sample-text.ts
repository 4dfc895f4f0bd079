import { type JsonLayout, layOutJson } from '../../text/json-layout';
import type { Sample, SampleMessage } from './sample-messages';

/** Messages as in the documentation of QEMU: with a mark of direction, and what follows indented behind it. */
export function sampleLines({ messages }: Sample, layout: JsonLayout): string[] {
  return messages.flatMap((message) => messageLines(message, layout));
}

function messageLines({ direction, value }: SampleMessage, layout: JsonLayout): string[] {
  const mark = MARKS[direction ?? 'none'];
  const inner = { ...layout, width: layout.width - mark.length };
  return layOutJson(value, inner).map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}

const MARKS = { 'to-server': '-> ', 'from-server': '<- ', none: '' } as const;
