/** Syntax trees as short text, and the rules that every tree keeps. */
import assert from 'node:assert/strict';
import { paragraphsOf } from '../../server/src/syntax/documentation-paragraphs';
import type { ValueNode } from '../../server/src/syntax/nodes';
import { skipWhitespace } from '../../server/src/syntax/characters';
import type { Entry, SyntaxTree } from '../../server/src/syntax/syntax-tree';
import type { TextRange } from '../../server/src/text/text-range';

/**
 * A line an entry, with its range in the file; below it what it holds. Sections of documentation show each of their
 * paragraphs between bars, and errors the text that they mark.
 */
export function printTree(tree: SyntaxTree): string {
  const lines = tree.entries.flatMap((entry, index) => printEntry(entry, tree.starts[index] ?? 0, tree.text));
  return lines.join('\n');
}

function printEntry(entry: Entry, start: number, text: string): string[] {
  const slice = (range: TextRange): string => visible(text.slice(start + range.start, start + range.end));
  const lines = [`${entry.kind} ${start}-${start + entry.length}`];
  if (entry.kind === 'expression') lines.push(`  ${printValue(entry.value)}`);
  if (entry.kind === 'documentation') {
    if (entry.symbol) lines.push(`  symbol ${entry.symbol.name}`);
    for (const section of entry.sections) {
      const { kind, label } = section;
      const paragraphs = paragraphsOf(section, text, start).map((range) => `|${slice(range)}|`);
      const parts = [kind, ...(label ? [label.name] : []), ...paragraphs];
      lines.push(`  ${parts.join(' ')}`);
    }
    for (const literal of entry.literals) lines.push(`  literal |${slice(literal)}|`);
  }
  for (const error of entry.errors) {
    const values = Object.values(error.arguments).filter((value) => value !== '');
    lines.push(`  ! ${visible([error.code, ...values].join(' '))} |${slice(error)}|`);
  }
  return lines;
}

function printValue(node: ValueNode): string {
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(({ key, value }) => `${key.value}: ${printValue(value)}`).join(', ')}}`;
    case 'array':
      return `[${node.elements.map(printValue).join(', ')}]`;
    case 'string':
      return `'${visible(node.value)}'`;
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
    case 'missing':
      return '<missing>';
  }
}

const CONTROL_PICTURES: Readonly<Record<string, string>> = { '\n': '\u2424', '\r': '\u240d', '\t': '\u2409' };

function visible(text: string): string {
  return text.replaceAll(/[\n\r\t]/g, (character) => CONTROL_PICTURES[character] ?? '');
}

/** Fails unless the entries tile the text, advance, and hold nodes that lie in each other and in order. */
export function checkTree({ text, entries, starts }: SyntaxTree): void {
  assert.equal(starts.length, entries.length);
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    offset = skipWhitespace(text, offset);
    assert.equal(starts[index], offset, `entry ${index} starts where the white space ends`);
    assert.ok(entry.length > 0, `entry ${index} advances`);
    assert.ok(entry.reach >= entry.length, `entry ${index} was made of all of its text`);
    for (const { start, end } of entry.errors) assert.ok(0 <= start && start <= end && end <= entry.reach);
    if (entry.kind === 'expression') checkNode(entry.value, { start: 0, end: entry.length });
    offset += entry.length;
  }
  assert.equal(skipWhitespace(text, offset), text.length, 'behind the last entry there is only white space');
}

function checkNode(node: ValueNode, inside: TextRange): void {
  assert.ok(
    inside.start <= node.start && node.start <= node.end && node.end <= inside.end,
    'nodes nest in order',
  );
  let { start } = node;
  const children = node.kind === 'object' ? node.members.flatMap(({ key, value }) => [key, value]) : [];
  for (const child of node.kind === 'array' ? node.elements : children) {
    checkNode(child, { start, end: node.end });
    start = child.end;
  }
}
