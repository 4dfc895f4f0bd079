import assert from 'node:assert/strict';
import { viewsOf } from '../../server/src/features/file-view';
import { findDocumentSymbols } from '../../server/src/features/document-symbols';
import type { FileSymbol } from '../../server/src/features/symbols/file-symbol';
import type { Version } from '../../server/src/releases/rule-span';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { forDamagedTexts } from '../harness/damaged-text';
import { explore } from '../harness/feature-fixture';

/** The outline of a fixture, a line for each symbol: `struct Box: struct (deprecated)`. */
async function outlineOf(text: string, release?: Version): Promise<string[]> {
  const { snapshot, path } = await explore(text, release);
  return findDocumentSymbols(snapshot, path).flatMap((symbol) => linesOf(symbol, ''));
}

function linesOf(symbol: FileSymbol, indentation: string): string[] {
  const { kind, name, detail, isDeprecated, children } = symbol;
  const note = isDeprecated ? ' (deprecated)' : '';
  const line = `${indentation}${kind} ${name}${detail === '' ? '' : `: ${detail}`}${note}`;
  return [line, ...children.flatMap((child) => linesOf(child, `${indentation}  `))];
}

/** The text of a range of the only file. */
async function wordsOf(text: string): Promise<string[]> {
  const { snapshot, path } = await explore(text);
  const source = snapshot.file(path)?.text ?? '';
  const all = (symbol: FileSymbol): FileSymbol[] => [symbol, ...symbol.children.flatMap(all)];
  return findDocumentSymbols(snapshot, path)
    .flatMap(all)
    .map(({ range, selection }) => {
      return `${source.slice(selection.start, selection.end)} in ${source.slice(range.start, range.end)}`;
    });
}

/** What the protocol demands, and a reader. */
function assertWellFormed(symbols: readonly FileSymbol[], outer: { start: number; end: number }): void {
  let end = outer.start;
  for (const { name, range, selection, children } of symbols) {
    assert.notEqual(name.trim(), '');
    assert.ok(range.start >= end && range.end <= outer.end, `${name} is not beside its neighbours`);
    assert.ok(
      selection.start >= range.start && selection.end <= range.end,
      `${name} is outside of its range`,
    );
    assert.ok(selection.start <= selection.end && range.start <= range.end, name);
    assertWellFormed(children, range);
    end = range.end;
  }
}

function assertOutlineOf(snapshot: Snapshot, path: string): void {
  const outline = findDocumentSymbols(snapshot, path);
  assertWellFormed(outline, { start: 0, end: snapshot.file(path)!.source.length });
  const names = outline.flatMap(definitionsIn);
  const { definitions } = viewsOf(snapshot, path)[0]!.module;
  assert.deepEqual(
    names,
    definitions.map(({ declaration: { name } }) => (name.trim() === '' ? '(no name)' : name)),
  );
}

function definitionsIn({ kind, name, children }: FileSymbol): string[] {
  if (kind === 'section') return children.flatMap(definitionsIn);
  return kind === 'include' || kind === 'pragma' ? [] : [name];
}

describe('document symbols', () => {
  it('shows definitions with what they declare', async () => {
    assert.deepEqual(
      await outlineOf(`
{ 'enum': 'Shape', 'data': [ 'round', { 'name': 'square', 'features': [ 'deprecated' ] } ] }
{ 'struct': 'Box', 'base': 'Base', 'data': { 'in': [ 'Box' ], '*lid': { 'type': 'str', 'features': [ 'unstable' ] } } }
{ 'union': 'Any', 'base': { 'shape': 'Shape' }, 'discriminator': 'shape', 'data': { 'round': 'Box' } }
{ 'alternate': 'Some', 'data': { 'box': 'Box' } }
{ 'command': 'pack', 'data': { '*what': 'Any' }, 'returns': [ 'Box' ], 'features': [ 'deprecated' ] }
{ 'command': 'send', 'data': 'Box', 'features': [ 'unstable' ] }
{ 'event': 'PACKED', 'data': 'Box' }
`),
      [
        'enum Shape: enum',
        '  value round',
        '  value square (deprecated)',
        'struct Box: struct : Base',
        '  member in: [Box]',
        '  member lid: str?, unstable',
        'union Any: union on shape',
        '  member shape: Shape',
        '  branch round: Box',
        'alternate Some: alternate',
        '  branch box: Box',
        'command pack: command -> [Box] (deprecated)',
        '  argument what: Any?',
        'command send: command (Box), unstable',
        'event PACKED: event (Box)',
      ],
    );
  });

  it('makes a table of contents of headings, in either form', async () => {
    const lines = await outlineOf(`
{ 'pragma': { 'doc-required': false, 'command-name-exceptions': [] } }
##
# *****
# Boxes
# *****
##
{ 'include': 'other.json' }
##
# Closed ones
# ===========
#
# Some text.
#
# Very closed
# -----------
##
{ 'struct': 'Safe', 'data': {} }
##
# Open ones
# =========
##
{ 'struct': 'Tray', 'data': {} }
##
# = Bags
##
{ 'struct': 'Bag', 'data': {} }
`);
    assert.deepEqual(lines, [
      'pragma pragma: doc-required, command-name-exceptions',
      'section Boxes',
      '  include other.json: include',
      '  section Closed ones',
      '    section Very closed',
      '      struct Safe: struct',
      '  section Open ones',
      '    struct Tray: struct',
      'section Bags',
      '  struct Bag: struct',
    ]);
  });

  it('nests the headings that releases had', async () => {
    const text = `
##
# = Boxes
# Text.
#
# == Small
##
{ 'struct': 'Box', 'data': {} }
##
# == Large
##
`;
    for (const release of ['2.12', '5.2', '8.2', '10.0'] as const)
      assert.deepEqual(
        await outlineOf(text, release),
        ['section Boxes', '  section Small', '    struct Box: struct', '  section Large'],
        release,
      );
  });

  it('has ranges from the documentation to the end, and selects names', async () => {
    const documentation = `##\n# @Box:\n#\n# A box.\n#\n# @lid: its lid\n##\n# a remark`;
    const definition = `{ 'struct': 'Box',\n  'data': { '*lid': { 'type': 'str' } } }`;
    const heading = `##\n# Boxes\n# =====\n##`;
    const section = `${heading}\n${documentation}\n${definition}`;
    assert.deepEqual(await wordsOf(`${section}\n`), [
      `Boxes in ${section}`,
      `Box in ${documentation}\n${definition}`,
      `lid in '*lid': { 'type': 'str' }`,
    ]);
  });

  it('leaves documentation that belongs to nothing out of definitions', async () => {
    const definition = `{ 'enum': 'E', 'data': [ { 'name': 'a' } ] }`;
    assert.deepEqual(await wordsOf(`##\n# Just text.\n##\n${definition}`), [
      `E in ${definition}`,
      `a in { 'name': 'a' }`,
    ]);
  });

  it('gives a name to what has none yet', async () => {
    assert.deepEqual(
      await outlineOf(`{ 'struct': '', 'data': { '': 'int' } }\n{ 'enum': 'E', 'data': [ '' ] }`),
      ['struct (no name): struct', '  member (no name): int', 'enum E: enum', '  value (no name)'],
    );
  });

  it('obeys the protocol whatever the text', async () => {
    await forDamagedTexts(assertOutlineOf);
  });

  for (const release of CORPUS_RELEASES) {
    describeWithCorpus(`of QEMU ${release}`, release, (directory) => {
      it('hold every definition of every file once', async () => {
        const snapshot = await corpusSnapshot(directory);
        for (const path of schemaFiles(snapshot)) assertOutlineOf(snapshot, path);
      });
    });
  }
});
