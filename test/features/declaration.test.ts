import assert from 'node:assert/strict';
import { findDeclaration } from '../../server/src/features/declaration';
import { describeRanges, explore } from '../harness/feature-fixture';

/** The text with the cursor in front of the nth occurrence of a word. */
function withCursor(text: string, word: string, nth: number): string {
  const parts = text.split(word);
  return `${parts.slice(0, nth).join(word)}$0${word}${parts.slice(nth).join(word)}`;
}

async function declarationsAt(text: string): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text);
  return describeRanges(findDeclaration(snapshot, path, offset)?.targets ?? [], snapshot);
}

describe('go to declaration', () => {
  const SCHEMA = `
##
# @Held:
#
# @part: text
#
# Features:
#
# @odd: text
##
{ 'struct': 'Held', 'features': [ 'odd' ], 'data': { 'part': 'int', 'silent': 'int' } }
{ 'command': 'use', 'data': 'Held' }
##
# @Derived:
#
# Has @part.
#
# .. qmp-example::
#
#     -> { "execute": "use", "arguments": { "part": 1 } }
##
{ 'struct': 'Derived', 'base': 'Held', 'data': {} }
`.slice(1);
  const cases: readonly (readonly [what: string, word: string, nth: number, place: string])[] = [
    ['a definition to its documentation', 'Held', 2, "root.json:2:4 'Held'"],
    ['documentation to the definition', 'Held', 1, "root.json:10:14 'Held'"],
    ['a use to the documentation', 'Held', 3, "root.json:2:4 'Held'"],
    ['a member to its entry', 'part', 2, "root.json:4:4 'part'"],
    ['the entry to the member', 'part', 1, "root.json:10:55 'part'"],
    ['what speaks of it to the member', 'part', 3, "root.json:10:55 'part'"],
    ['an example to the member', 'part', 4, "root.json:10:55 'part'"],
    ['a feature to its entry', 'odd', 2, "root.json:8:4 'odd'"],
    ['the entry to the feature', 'odd', 1, "root.json:10:36 'odd'"],
    ['an undocumented member to itself', 'silent', 1, "root.json:10:70 'silent'"],
    ['an undocumented command to itself', 'use', 1, "root.json:11:15 'use'"],
  ];
  for (const [what, word, nth, place] of cases) {
    it(`leads from ${what}`, async () => {
      assert.deepEqual(await declarationsAt(withCursor(SCHEMA, word, nth)), [place]);
    });
  }

  it('does not take documentation of something else for its own', async () => {
    const found = await declarationsAt(
      "##\n# @Other:\n#\n# @a: text\n##\n{ 'struct': 'Mi$0ne', 'data': {} }",
    );
    assert.deepEqual(found, ["root.json:6:14 'Mine'"]);
  });
});
