import assert from 'node:assert/strict';
import { offerRefactorings } from '../../../server/src/features/refactorings/offer-refactorings';
import { applyChanges } from '../../../server/src/text/text-change';
import { explore } from '../../harness/feature-fixture';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

const types = `#-- a.json
{ 'struct': 'A', 'data': {} }
#-- b.json
{ 'struct': 'B', 'data': {} }
`;
const warning = ' (changes the order of modules in the documentation)';

describe('sorting includes', () => {
  it('is offered once for all that is selected', async () => {
    const line = (name: string): string => `{ 'include': '${name}.json' }\n`;
    const text = `${line('b')}${line('a')}\n${line('d')}${line('c')}`;
    const files = ['a', 'b', 'c', 'd'].map((name) => `#-- ${name}.json\n`).join('');
    const { snapshot, path } = await explore(`#-- root.json\n${text}${files}`);
    const selection = { start: 0, end: text.length };
    const offers = offerRefactorings(snapshot, path, selection, (kind) => kind === 'refactor.rewrite');
    const results = offers.map(({ title, edits }) => [title, applyChanges(text, edits().get(path) ?? [])]);
    const sorted = `${line('a')}${line('b')}\n${line('c')}${line('d')}`;
    assert.deepEqual(results, [[`Sort includes by path${warning}`, sorted]]);
  });

  itRefactors('with their comments', {
    before: `#-- root.json
# The head of the file

# about b
{ 'include': 'b.json' } # behind b
$0# about a,
# in two lines
{ 'include': 'a.json' }

{ 'struct': 'Root', 'data': {} }
${types}`,
    title: `Sort includes by path${warning}`,
    kind: 'refactor.rewrite',
    after: `#-- root.json
# The head of the file

# about a,
# in two lines
{ 'include': 'a.json' }
# about b
{ 'include': 'b.json' } # behind b

{ 'struct': 'Root', 'data': {} }
${types}`,
  });

  const alone = `#-- root.json
{ 'include': 'a.json' }
{ 'include': 'b.json' }
{ 'include': 'c.json' }
#-- a.json
#-- b.json
#-- c.json
{ 'include': 'b.json' }
$0{ 'include': 'a.json' }
`;
  for (const kind of ['refactor.rewrite', 'source.organizeImports'] as const)
    itRefactors(`of which the order does not matter, as ${kind}`, {
      before: alone,
      title: 'Sort includes by path',
      kind,
      after: alone.replace(
        "{ 'include': 'b.json' }\n$0{ 'include': 'a.json' }",
        "{ 'include': 'a.json' }\n{ 'include': 'b.json' }",
      ),
    });

  it('does nothing unasked that changes the order of definitions', async () => {
    const text = `#-- root.json\n$0{ 'include': 'b.json' }\n{ 'include': 'a.json' }\n${types}`;
    assert.deepEqual(await refactoringsFor(text, /^Sort/), [`Sort includes by path${warning}`]);
  });

  it('keeps apart what blank lines and other things set apart', async () => {
    const between = (words: string) =>
      refactoringsFor(
        `#-- root.json\n$0{ 'include': 'b.json' }${words}{ 'include': 'a.json' }\n${types}`,
        /^Sort/,
      );
    assert.deepEqual(await between('\n\n'), []);
    assert.deepEqual(await between("\n{ 'struct': 'C', 'data': {} }\n"), []);
    assert.deepEqual(await between(' '), []);
    assert.deepEqual(await between("\n{ 'include': }\n"), []);
    assert.equal((await between('\n')).length, 1);
  });

  it('leaves what is sorted, and what is elsewhere', async () => {
    const sorted = `#-- root.json\n$0{ 'include': 'a.json' }\n{ 'include': 'b.json' }\n${types}`;
    assert.deepEqual(await refactoringsFor(sorted, /^Sort/), []);
    const below = `#-- root.json\n{ 'include': 'b.json' }\n{ 'include': 'a.json' }\n\n$0\n${types}`;
    assert.deepEqual(await refactoringsFor(below, /^Sort/), []);
  });
});
