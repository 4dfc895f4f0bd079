import assert from 'node:assert/strict';
import { viewsOf } from '../../../server/src/features/file-view';
import { occurrencesOf } from '../../../server/src/features/target/occurrences';
import { keyOfSymbol } from '../../../server/src/features/target/schema-symbol';
import { symbolsAt } from '../../../server/src/features/target/symbols-at';
import { describeRanges, explore } from '../../harness/feature-fixture';
import { memoryWorkspace, MODE_LINE } from '../../harness/memory-workspace';
import { settingsOfRelease } from '../../harness/settings-of-release';

describe('occurrences', () => {
  it('are the same symbol in roots of different releases that share a file', async () => {
    const shared = "{ 'struct': 'Shared', 'data': { 'part': 'Shared' } }\n";
    const root = (name: string) => {
      return `${MODE_LINE}{ 'include': '../shared.json' }\n{ 'command': '${name}', 'data': 'Shared' }\n`;
    };
    const { workspace } = memoryWorkspace(
      { '/w/old/root.json': root('old'), '/w/new/root.json': root('new'), '/w/shared.json': shared },
      ['/w'],
      {
        settingsOf: (path) => settingsOfRelease(path.includes('/old/') ? '4.1' : '11.1'),
      },
    );
    const snapshot = await workspace.settle();
    const views = viewsOf(snapshot, '/w/shared.json');
    assert.deepEqual(views.map(({ schema }) => schema.release.has('lex.json-escapes')).sort(), [false, true]);
    const symbols = symbolsAt(snapshot, '/w/shared.json', shared.indexOf('Shared'));
    assert.deepEqual(symbols.map(keyOfSymbol), ['definition /w/shared.json Shared']);
    const found = occurrencesOf(symbols, snapshot);
    assert.deepEqual(describeRanges(found, snapshot), [
      "new/root.json:3:30 'Shared'",
      "old/root.json:3:30 'Shared'",
      "shared.json:1:14 'Shared'",
      "shared.json:1:42 'Shared'",
    ]);
    assert.deepEqual(
      found.map(({ isDeclaration }) => isDeclaration),
      [false, false, true, false],
    );
  });

  it('of a name that is defined twice are all of them, each definition apart where files differ', async () => {
    const files = (one: string, two: string) => `
#-- root.json
{ 'include': 'one.json' }
{ 'include': 'two.json' }
{ 'command': 'use', 'data': 'Twice' }
#-- one.json
{ 'struct': '${one}', 'data': {} }
#-- two.json
{ 'struct': '${two}', 'data': {} }
`;
    const { snapshot, path, offset } = await explore(files('Twi$0ce', 'Twice'));
    const symbols = symbolsAt(snapshot, path, offset);
    const found = describeRanges(occurrencesOf(symbols, snapshot), snapshot);
    assert.deepEqual(found, ["one.json:1:14 'Twice'", "root.json:3:30 'Twice'"]);
  });

  it('may be asked for in some files only', async () => {
    const { snapshot, path, offset } = await explore(`
#-- root.json
{ 'include': 'types.json' }
{ 'command': 'use', 'data': 'Ty$0pe' }
#-- types.json
{ 'struct': 'Type', 'data': {} }
`);
    const found = occurrencesOf(symbolsAt(snapshot, path, offset), snapshot, ['/w/types.json']);
    assert.deepEqual(describeRanges(found, snapshot), ["types.json:1:14 'Type'"]);
    assert.deepEqual(occurrencesOf([], snapshot), []);
  });
});
