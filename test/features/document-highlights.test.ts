import assert from 'node:assert/strict';
import { findHighlights } from '../../server/src/features/document-highlights';
import { describeRanges, explore } from '../harness/feature-fixture';

async function highlightsAt(text: string): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text);
  return findHighlights(snapshot, path, offset).map(({ range, kind }) => {
    return `${kind} ${describeRanges([{ path, range }], snapshot).join()}`;
  });
}

describe('highlights', () => {
  it('tell where something is declared, used and spoken of, in this file alone', async () => {
    const found = await highlightsAt(`
#-- root.json
{ 'include': 'more.json' }
##
# @Held:
##
{ 'struct': 'Held', 'data': { '*more': 'He$0ld' } }
#-- more.json
{ 'struct': 'More', 'data': { 'a': 'Held' } }
`);
    assert.deepEqual(found, [
      "text root.json:3:4 'Held'",
      "write root.json:5:14 'Held'",
      "read root.json:5:41 'Held'",
    ]);
  });

  it('tell that an example speaks of something', async () => {
    const found = await highlightsAt(`
##
# @stop:
#
# .. qmp-example::
#
#     -> { "execute": "stop" }
##
{ 'command': 'st$0op' }
`);
    assert.deepEqual(found, [
      "text root.json:2:4 'stop'",
      "text root.json:6:24 'stop'",
      "write root.json:8:15 'stop'",
    ]);
  });

  it('take a branch of a union for a use of the value, that of an alternate for a declaration', async () => {
    const union = await highlightsAt(`
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'union': 'Any', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'o$0ne': 'Kind' } }
`);
    assert.deepEqual(union, ["write root.json:1:30 'one'", "read root.json:2:83 'one'"]);
    const alternate = await highlightsAt("{ 'alternate': 'Any', 'data': { 'o$0ne': 'int' } }");
    assert.deepEqual(alternate, ["write root.json:1:34 'one'"]);
  });

  it('are none for words of the language', async () => {
    assert.deepEqual(await highlightsAt("{ 'struct': 'A', 'da$0ta': {} }"), []);
  });
});
