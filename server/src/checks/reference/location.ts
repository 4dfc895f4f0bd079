import type { Definition } from '../../schema/definitions';
import type { Schema } from '../../schema/schema';
import type { SchemaFile } from '../../schema/schema-files';
import { startOfEntry } from '../../syntax/syntax-tree';
import { LineIndex } from '../../text/line-index';
import { catalogueRow, formatMessage } from '../catalogue';
import type { Finding } from '../finding';

const TAB = 9;

/** A finding as QEMU's front end prints it (section 7.1 of the language reference), without a final line end. */
export function formatReference(
  finding: Finding,
  file: SchemaFile,
  schema: Schema,
  context?: Definition,
): string {
  const { release } = schema;
  const { tree } = schema.moduleOf(file);
  const { column } = catalogueRow(finding.code, release);
  const start = startOfEntry(tree, finding.reference.entry);
  const offset = start + finding.reference.offset;
  const message = formatMessage(finding.code, finding.referenceArguments ?? finding.arguments, release);
  const where = formatPlace(file, tree.text, offset, column === true, finding.code === 'doc-one-space');
  return formatContext(file, schema, context) + `${where}: ${message}`;
}

/** The lines in front of a message: who includes the file, and which definition it is about. */
export function formatContext(file: SchemaFile, schema: Schema, definition: Definition | undefined): string {
  const includes: string[] = [];
  for (let step = file.includedBy; step !== undefined; step = step.file.includedBy) {
    const { tree } = schema.moduleOf(step.file);
    const line = lineOf(tree.text, startOfEntry(tree, step.directive.entry));
    includes.unshift(`In file included from ${step.file.spelling}:${line}:\n`);
  }
  const hasName = definition !== undefined && definition.name !== '';
  const inside = hasName ? `${file.spelling}: In ${definition.kind} '${definition.name}':\n` : '';
  return includes.join('') + inside;
}

/** One-based line of an offset in a text. */
export function lineOf(text: string, offset: number): number {
  return LineIndex.of(text).lineAt(beforeFinalLineEnd(text, offset)) + 1;
}

function formatPlace(
  { spelling }: SchemaFile,
  text: string,
  offset: number,
  withColumn: boolean,
  fromHash: boolean,
): string {
  const line = `${spelling}:${lineOf(text, offset)}`;
  if (!withColumn) return line;
  const end = beforeFinalLineEnd(text, offset);
  const index = LineIndex.of(text);
  let start = index.lineStart(index.lineAt(end));
  // The rule on sentences counts as if the `#` stood at the start of the line.
  if (fromHash) start = text.indexOf('#', start);
  return `${line}:${referenceColumn(text.slice(start, end))}`;
}

/** The end of the file lies on its last line end. */
function beforeFinalLineEnd(text: string, offset: number): number {
  if (offset < text.length) return offset;
  return text.length - (/(?:\r\n|\r|\n)$/.exec(text)?.[0].length ?? 0);
}

/** Columns count code points from 1; a tab folds back to the start of its group of eight (section 1.4). */
function referenceColumn(before: string): number {
  let column = 1;
  for (const character of before) {
    if (character.charCodeAt(0) === TAB) column = ((column - 1) % 8) + 1;
    else column++;
  }
  return column;
}
