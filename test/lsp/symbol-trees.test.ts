import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-protocol/node';
import { findDocumentSymbols } from '../../server/src/features/document-symbols';
import { SymbolTrees } from '../../server/src/lsp/symbol-trees';
import { SymbolWords } from '../../server/src/lsp/symbol-kinds';
import type { TextChange } from '../../server/src/text/text-change';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { withChanges } from '../../server/src/workspace/with-changes';
import { explore } from '../harness/feature-fixture';

const SCHEMA = `##
# = Things
##

##
# @Box:
#
# @id: what it is called
##
{ 'struct': 'Box', 'data': { 'id': 'str' } }

{ 'enum': 'Kind', 'data': [ 'one', 'two' ] }

{ 'event': 'GONE',
  'data': { 'kind': 'Kind' } }
`;

/** Changes of the text, each one of what it is then: what is looked for, and what stands there instead. */
const EDITS: readonly (readonly [string, string])[] = [
  ["'id': 'str'", "'id': 'int', '*size': 'int'"],
  ['# @id:', '#\n# @id:'],
  ["\n\n{ 'enum'", " \n{ 'enum'"],
  ["{ 'event'", "  { 'event'"],
  ["{ 'enum'", "{ 'struct': 'New', 'data': {} }\n{ 'enum'"],
  ["{ 'struct': 'New', 'data': {} }\n", ''],
  ['= Things', '= Boxes'],
  ['called\n##', 'called #\n'],
];

function treeOf(snapshot: Snapshot, path: string, trees: SymbolTrees): DocumentSymbol[] {
  const file = snapshot.file(path);
  assert.ok(file);
  return trees.of(findDocumentSymbols(snapshot, path), file);
}

describe('trees of symbols', () => {
  it('say after each edit what they would say of the text as it is', async () => {
    const first = await explore(SCHEMA);
    const { path } = first;
    const kept = new SymbolTrees(new SymbolWords(undefined));
    let snapshot = first.snapshot;
    treeOf(snapshot, path, kept);
    for (const [old, text] of EDITS) {
      const start = snapshot.file(path)?.text.indexOf(old) ?? -1;
      assert.ok(start >= 0, old);
      const change: TextChange = { start, end: start + old.length, text };
      snapshot = withChanges(new Map([[path, [change]]]), snapshot);
      const fresh = new SymbolTrees(new SymbolWords(undefined));
      assert.deepEqual(treeOf(snapshot, path, kept), treeOf(snapshot, path, fresh), text);
    }
  });

  it('share what an edit leaves where it was', async () => {
    const { snapshot, path } = await explore(SCHEMA);
    const trees = new SymbolTrees(new SymbolWords(undefined));
    const before = treeOf(snapshot, path, trees)[0]?.children;
    assert.equal(treeOf(snapshot, path, trees)[0]?.children, before);
    const start = SCHEMA.indexOf("'two'");
    const edited = withChanges(new Map([[path, [{ start, end: start, text: "'three', " }]]]), snapshot);
    const after = treeOf(edited, path, trees)[0]?.children;
    const isShared = after?.map((symbol, index) => symbol === before?.[index]);
    assert.deepEqual(isShared, [true, false, true]);
  });
});
