import assert from 'node:assert/strict';
import { findReferences } from '../../server/src/features/references';
import type { Version } from '../../server/src/releases/rule-span';
import { describeRanges, explore } from '../harness/feature-fixture';

async function referencesAt(text: string, release?: Version, withDeclaration = true): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text, release);
  return describeRanges(findReferences(snapshot, path, offset, { withDeclaration }), snapshot);
}

describe('references', () => {
  const FILES = (root: string, types: string) => `
#-- root.json
{ 'include': 'types.json' }
{ 'pragma': { 'documentation-exceptions': [ 'Held' ] } }
##
# @Holder:
#
# Has a @Held, that is \`Held\`.  Not held.
##
${root}
#-- types.json
${types}
`;
  it('of a definition are everywhere in code and documentation, wherever the cursor is', async () => {
    const use = "{ 'struct': 'Holder', 'data': { 'a': ['Held'], 'b': 'HeldList' } }";
    const types = "{ 'struct': 'Held', 'data': {} }";
    assert.deepEqual(await referencesAt(FILES(use, types.replace('Held', 'He$0ld'))), [
      "root.json:2:46 'Held'",
      "root.json:6:10 'Held'",
      "root.json:6:25 'Held'",
      "root.json:8:40 'Held'",
      "root.json:8:54 'HeldList'",
      "types.json:1:14 'Held'",
    ]);
    const fromUse = await referencesAt(FILES(use.replace("'Held'", "'He$0ld'"), types), undefined, false);
    assert.deepEqual(fromUse, [
      "root.json:2:46 'Held'",
      "root.json:6:10 'Held'",
      "root.json:6:25 'Held'",
      "root.json:8:40 'Held'",
      "root.json:8:54 'HeldList'",
    ]);
  });

  it('of a member are its entry in documentation, discriminators and what speaks of it', async () => {
    const found = await referencesAt(`
{ 'enum': 'Kind', 'data': [ 'one' ] }
##
# @Base:
#
# @kind: the \`\`kind\`\`
##
{ 'struct': 'Base', 'data': { '*ki$0nd': 'Kind' } }
##
# @Any:
#
# By @kind.
##
{ 'union': 'Any', 'base': 'Base', 'discriminator': 'kind', 'data': {} }
{ 'struct': 'Other', 'data': { 'kind': 'Kind' } }
`);
    assert.deepEqual(found, [
      "root.json:5:4 'kind'",
      "root.json:5:16 'kind'",
      "root.json:7:33 'kind'",
      "root.json:11:7 'kind'",
      "root.json:13:53 'kind'",
    ]);
  });

  it('of an enum value are the branches that it selects', async () => {
    const found = await referencesAt(`
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'enum': 'Other', 'data': [ 'one' ] }
{ 'union': 'Any', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'o$0ne': 'One' } }
{ 'struct': 'One', 'data': { 'one': 'int' } }
`);
    assert.deepEqual(found, ["root.json:1:30 'one'", "root.json:3:83 'one'"]);
  });

  it('of a feature are all of the name', async () => {
    const found = await referencesAt(`
##
# @Old:
#
# Features:
#
# @gone: since long
##
{ 'struct': 'Old', 'features': [ 'go$0ne' ], 'data': {} }
{ 'command': 'older', 'features': [ { 'name': 'gone' } ] }
`);
    assert.deepEqual(found, ["root.json:6:4 'gone'", "root.json:8:35 'gone'", "root.json:9:48 'gone'"]);
  });

  it('of a symbol of the build are all conditions with it', async () => {
    const trees = await referencesAt(`
{ 'struct': 'A', 'if': 'HAVE$0_A', 'data': { 'a': { 'type': 'int', 'if': { 'not': 'HAVE_A' } } } }
{ 'struct': 'B', 'if': { 'any': [ 'HAVE_AB', 'HAVE_A' ] }, 'data': {} }
`);
    assert.deepEqual(trees, [
      "root.json:1:25 'HAVE_A'",
      "root.json:1:82 'HAVE_A'",
      "root.json:2:47 'HAVE_A'",
    ]);
    const texts = await referencesAt(
      `
{ 'struct': 'A', 'if': 'defined(HAVE$0_A)', 'data': {} }
{ 'struct': 'B', 'if': ['defined(HAVE_B) && !defined(HAVE_A)'], 'data': {} }
`,
      '5.2',
    );
    assert.deepEqual(texts, ["root.json:1:33 'HAVE_A'", "root.json:2:54 'HAVE_A'"]);
  });

  it('of a built-in type are all uses', async () => {
    const found = await referencesAt(
      "{ 'struct': 'A', 'data': { 'a': 's$0tr', 'b': ['str'], 'str': 'int', 'l': 'strList' } }",
    );
    assert.deepEqual(found, ["root.json:1:34 'str'", "root.json:1:47 'str'", "root.json:1:74 'strList'"]);
  });

  it('of an include are all includes of the file, and what documentation says of it', async () => {
    const found = await referencesAt(`
#-- root.json
{ 'include': 'ty$0pes.json' }
{ 'include': 'sub/more.json' }
##
# About :qapi:mod:\`types\`.
##
#-- types.json
{ 'struct': 'A', 'data': {} }
#-- sub/more.json
{ 'include': '../sub/../types.json' }
`);
    assert.deepEqual(found, [
      "root.json:1:15 'types.json'",
      "root.json:4:20 'types'",
      "sub/more.json:1:15 '../sub/../types.json'",
    ]);
  });

  it('of a definition that two roots share are all uses in both, each once', async () => {
    const found = await referencesAt(`
#-- one.json
{ 'include': 'types.json' }
{ 'command': 'one', 'data': 'Shared' }
#-- two.json
{ 'include': 'types.json' }
{ 'command': 'two', 'data': 'Shared' }
#-- types.json
{ 'struct': 'Sha$0red', 'data': {} }
{ 'struct': 'Derived', 'base': 'Shared', 'data': {} }
`);
    assert.deepEqual(found, [
      "one.json:2:30 'Shared'",
      "two.json:2:30 'Shared'",
      "types.json:1:14 'Shared'",
      "types.json:2:33 'Shared'",
    ]);
  });

  it('do not mix what two roots call the same', async () => {
    const found = await referencesAt(`
#-- one.json
{ 'struct': 'Sa$0me', 'data': {} }
{ 'command': 'one', 'data': 'Same' }
#-- two.json
{ 'struct': 'Same', 'data': {} }
{ 'command': 'two', 'data': 'Same' }
`);
    assert.deepEqual(found, ["one.json:1:14 'Same'", "one.json:2:30 'Same'"]);
  });

  it('find names that are spelled with escapes', async () => {
    const found = await referencesAt(
      "{ 'struct': 'Held', 'data': {} }\n{ 'struct': 'A', 'data': { 'a': 'H\\u0065ld', 'b': 'He$0ld' } }",
      '2.12',
    );
    assert.deepEqual(found, [
      "root.json:1:14 'Held'",
      "root.json:2:34 'H\\u0065ld'",
      "root.json:2:52 'Held'",
    ]);
  });

  it('are there in damaged files', async () => {
    const found = await referencesAt(
      "{ 'struct': 'Held', 'data': {} }\n{ 'struct': 'A', 'data': { 'a': 'Held\n}}} 'Held' {\n{ 'struct': 'B', 'base' 'He$0ld",
    );
    assert.deepEqual(found, ["root.json:1:14 'Held'", "root.json:2:34 'Held'", "root.json:4:26 'Held'"]);
  });

  it('are none for keys, unknown names and empty ones', async () => {
    for (const text of [
      "{ 'str$0uct': 'A', 'data': {} }",
      "{ 'struct': 'A', 'data': { 'a': 'No$0body' } }",
      "{ 'struct': '$0', 'data': { '': '' } }",
      '$0',
    ])
      assert.deepEqual(await referencesAt(text), [], text);
  });
});
