import type { Block, MarkupLine } from './blocks';
import type { LineReader } from './line-reader';
import { literalBlockOf } from './parse-paragraph';

/** Messages of the protocol, with an arrow that tells who sends them; or a session of Python. */
const QMP = /^(?:->|<-)\s/;
const DOCTEST = '>>> ';

/** Lines that show by themselves that they are an example, up to a blank one. */
export function parseExample(reader: LineReader): readonly Block[] | undefined {
  const { text } = reader.line;
  const isQmp = QMP.test(text);
  if (!isQmp && !text.startsWith(DOCTEST)) return undefined;
  return [
    literalBlockOf(
      reader.takeWhile((line) => line !== ''),
      isQmp ? 'qmp' : 'python',
    ),
  ];
}

/** Text that is an example from the first line to the last. */
export function parseExampleText(lines: readonly MarkupLine[]): readonly Block[] {
  return lines.some((line) => line.text !== '') ? [literalBlockOf(lines, 'qmp')] : [];
}
