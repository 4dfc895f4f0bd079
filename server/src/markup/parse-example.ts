import type { Block, MarkupLine } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { literalBlockOf } from './parse-paragraph';

/** Messages of the protocol, with an arrow that tells who sends them; or a session of Python. */
const QMP = /^(?:->|<-)\s/;
const DOCTEST = '>>> ';

/** Text with such gaps was drawn, or set in columns. */
const GAP = /\S {3,}\S/;
const LEAST_LINES_OF_DRAWING = 3;

/** Lines that show by themselves that they are an example, up to a blank one. */
export function parseExample(reader: LineReader, { options }: MarkupContext): readonly Block[] | undefined {
  const { text } = reader.line;
  const isQmp = QMP.test(text);
  const isExample = isQmp || text.startsWith(DOCTEST) || (options.dialect === 'texinfo' && isDrawing(reader));
  if (!isExample) return undefined;
  const language = isQmp ? 'qmp' : text.startsWith(DOCTEST) ? 'python' : undefined;
  return [literalBlockOf(reader.takeWhile(isNotBlank), language)];
}

/** Before there were literal blocks, drawings stood among the text without a mark. */
function isDrawing(reader: LineReader): boolean {
  let lines = 0;
  let gaps = 0;
  for (let text = reader.ahead(0); text !== undefined && text !== ''; text = reader.ahead(++lines)) {
    if (GAP.test(text)) gaps++;
  }
  return lines >= LEAST_LINES_OF_DRAWING && 2 * gaps > lines;
}

function isNotBlank(text: string): boolean {
  return text !== '';
}

/** Text that is an example from the first line to the last. */
export function parseExampleText(lines: readonly MarkupLine[]): readonly Block[] {
  return lines.some((line) => line.text !== '') ? [literalBlockOf(lines, 'qmp')] : [];
}
