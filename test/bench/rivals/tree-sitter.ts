import type { TextChange } from '../../../server/src/text/text-change';
import { applyChange } from '../../harness/apply-change';
import type { LoadPackage, RivalDocument, RivalParser } from './rival';

/** As much of tree-sitter's binding for Node as we call. */
interface NativeParser {
  setLanguage(language: unknown): void;
  parse(input: string, old?: NativeTree | null, options?: { bufferSize: number }): NativeTree;
}
interface NativeTree {
  edit(edit: object): void;
}

/** The native tree-sitter with its grammar for JSON, by which other editors colour and fold. */
export function loadTreeSitter(load: LoadPackage): RivalParser {
  const Parser = load('tree-sitter') as new () => NativeParser;
  const parser = new Parser();
  parser.setLanguage(load('tree-sitter-json'));
  const parse = (text: string, old?: NativeTree): NativeTree => {
    // Without a buffer that holds the whole text it refuses larger ones.
    return parser.parse(text, old, { bufferSize: 4 * text.length });
  };
  return {
    id: 'tree-sitter',
    label: 'tree-sitter JSON',
    parse: (text) => parse(text),
    open: (text) => openDocument(text, parse),
  };
}

function openDocument(
  original: string,
  parse: (text: string, old?: NativeTree) => NativeTree,
): RivalDocument {
  let text = original;
  let tree = parse(text);
  let start: Position | undefined;
  const edit = (change: TextChange): void => {
    // An editor knows where its cursor is, so this is not to cost anything.
    if (start?.offset !== change.start) start = positionAt(text, change.start);
    tree.edit({
      startIndex: change.start,
      oldEndIndex: change.end,
      newEndIndex: change.start + change.text.length,
      startPosition: start,
      oldEndPosition: onSameLine(start, change.end - change.start),
      newEndPosition: onSameLine(start, change.text.length),
    });
    text = applyChange(text, change);
    tree = parse(text, tree);
  };
  return { edit };
}

interface Position {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { offset, row: before.split('\n').length - 1, column: offset - before.lastIndexOf('\n') - 1 };
}

function onSameLine({ row, column }: Position, further: number): Omit<Position, 'offset'> {
  return { row, column: column + further };
}
