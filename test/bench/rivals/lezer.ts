import type { TextChange } from '../../../server/src/text/text-change';
import { applyChange } from '../../harness/apply-change';
import type { LoadPackage, RivalDocument, RivalParser } from './rival';

/** As much of Lezer as we call. */
interface LezerParser {
  parse(input: string, fragments?: readonly unknown[]): unknown;
}
interface LezerFragments {
  addTree(tree: unknown): readonly unknown[];
  applyChanges(fragments: readonly unknown[], changes: readonly LezerChange[]): readonly unknown[];
}
interface LezerChange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Lezer's parser for JSON, by which CodeMirror colours and folds. */
export function loadLezer(load: LoadPackage): RivalParser {
  const { parser } = load('@lezer/json') as { parser: LezerParser };
  const { TreeFragment } = load('@lezer/common') as { TreeFragment: LezerFragments };
  return {
    id: 'lezer',
    label: 'Lezer JSON',
    parse: (text) => parser.parse(text),
    open: (text) => openDocument(text, parser, TreeFragment),
  };
}

function openDocument(original: string, parser: LezerParser, tools: LezerFragments): RivalDocument {
  let text = original;
  let fragments = tools.addTree(parser.parse(text));
  const edit = (change: TextChange): void => {
    text = applyChange(text, change);
    const toB = change.start + change.text.length;
    const moved = { fromA: change.start, toA: change.end, fromB: change.start, toB };
    fragments = tools.addTree(parser.parse(text, tools.applyChanges(fragments, [moved])));
  };
  return { edit };
}
