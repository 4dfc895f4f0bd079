/** Files in one text, with what is expected of them in annotation lines. The form is told in `check-fixture.ts`. */
import type { TextRange } from '../../server/src/text/text-range';

export interface FixtureFile {
  readonly name: string;
  /** Without annotation lines and without the cursor. */
  readonly text: string;
  readonly expected: readonly Mark[];
}

/** A range of a text with the words that belong to it. */
export interface Mark extends TextRange {
  readonly label: string;
}

export interface Cursor {
  readonly file: string;
  readonly offset: number;
}

export interface Fixture {
  /** The root first. */
  readonly files: readonly FixtureFile[];
  readonly cursor?: Cursor;
}

const CARETS = /^#( *)(\^+|\|) (.*)$/;
const FROM_COLUMN_ZERO = /^# <(-*) (.*)$/;
const END_OF_FILE = /^# <eof> (.*)$/;
const CURSOR = '$0';

export function parseFixture(fixture: string): Fixture {
  const source = fixture.replace(/^\n/, '');
  const files: FixtureFile[] = [];
  let cursor: Cursor | undefined;
  for (const { name, content } of splitFiles(source)) {
    const offset = withoutAnnotations(content).indexOf(CURSOR);
    if (offset >= 0) cursor = { file: name, offset };
    files.push(parseFile(name, content.replace(CURSOR, '')));
  }
  return { files, ...(cursor && { cursor }) };
}

function splitFiles(source: string): { name: string; content: string }[] {
  const parts = source.split(/^#-- (.*)\n/m);
  const [only = '', ...rest] = parts;
  if (rest.length === 0) return [{ name: 'root.json', content: only }];
  if (only.trim() !== '') throw new Error(`there is text before the first file of the fixture: ${only}`);
  const files: { name: string; content: string }[] = [];
  for (let index = 0; index < rest.length; index += 2) {
    files.push({ name: rest[index] ?? '', content: rest[index + 1] ?? '' });
  }
  return files;
}

function parseFile(name: string, content: string): FixtureFile {
  const text = withoutAnnotations(content);
  const expected: Mark[] = [];
  let lineStart = 0;
  let nextStart = 0;
  for (const line of content.split('\n')) {
    const mark = parseAnnotation(line, lineStart, text.length);
    if (mark !== undefined) expected.push(mark);
    else {
      lineStart = nextStart;
      nextStart += line.length + 1;
    }
  }
  return { name, text, expected };
}

function withoutAnnotations(content: string): string {
  const lines = content.split('\n');
  return lines.filter((line) => parseAnnotation(line, 0, 0) === undefined).join('\n');
}

function parseAnnotation(line: string, lineStart: number, end: number): Mark | undefined {
  const [, spaces, carets = '', caretLabel] = CARETS.exec(line) ?? [];
  if (spaces !== undefined && caretLabel !== undefined) {
    const start = lineStart + 1 + spaces.length;
    return { start, end: start + (carets === '|' ? 0 : carets.length), label: caretLabel };
  }
  const [, dashes, zeroLabel] = FROM_COLUMN_ZERO.exec(line) ?? [];
  if (dashes !== undefined && zeroLabel !== undefined) {
    return { start: lineStart, end: lineStart + dashes.length, label: zeroLabel };
  }
  const label = END_OF_FILE.exec(line)?.[1];
  return label === undefined ? undefined : { start: end, end, label };
}

/** The text with its marks as annotation lines: what `parseFixture` takes apart. */
export function annotate(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1),
  );
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    lines.push(line);
    for (const mark of sorted) {
      const isAtEnd = mark.start === text.length && mark.end === text.length;
      if (!isAtEnd && mark.start >= start && mark.start <= end) lines.push(annotation(mark, start, end));
    }
    start = end + 1;
  }
  const atEnd = sorted.filter((mark) => mark.start === text.length && mark.end === text.length);
  return [...lines, ...atEnd.map(({ label }) => `# <eof> ${label}`)].join('\n');
}

function annotation({ start, end, label }: Mark, lineStart: number, lineEnd: number): string {
  const column = start - lineStart;
  const words = end > lineEnd ? `(${end - lineEnd} characters on the lines below) ${label}` : label;
  const length = Math.min(end, lineEnd) - start;
  if (column === 0) return `# <${'-'.repeat(length)} ${words}`;
  return `#${' '.repeat(column - 1)}${length === 0 ? '|' : '^'.repeat(length)} ${words}`;
}
