import assert from 'node:assert/strict';
import type { Version } from '../../../server/src/releases/rule-span';
import { offerRefactorings } from '../../../server/src/features/refactorings/offer-refactorings';
import { applyChanges } from '../../../server/src/text/text-change';
import { explore } from '../../harness/feature-fixture';
import { itRefactors, refactoringsFor as allFor } from '../../harness/refactoring-fixture';

const refactoringsFor = (text: string, release?: Version): Promise<string[]> =>
  allFor(text, /^(?:Expand|Shorten)/, release);

describe('short and long forms', () => {
  it('are offered once for all that is selected', async () => {
    const text =
      "{ 'struct': 'Sack', 'data': { 'a': 'int', 'b': 'int', 'c': { 'type': 'str' }, 'd': 'int' } }\n";
    const { snapshot, path } = await explore(text);
    const selection = { start: text.indexOf("'a'"), end: text.indexOf("'str'") };
    const offers = offerRefactorings(snapshot, path, selection).filter(({ title }) =>
      /^(?:Exp|Sh)/.test(title),
    );
    const results = offers.map(({ title, edits }) => [title, applyChanges(text, edits().get(path) ?? [])]);
    assert.deepEqual(results, [
      [
        'Expand 2 selected parts',
        text.replace("'a': 'int', 'b': 'int'", "'a': { 'type': 'int' }, 'b': { 'type': 'int' }"),
      ],
      ["Shorten to 'str'", text.replace("{ 'type': 'str' }", "'str'")],
    ]);
  });

  itRefactors('a member', {
    before: "{ 'struct': 'Sack',\n  'data': { '$0size': 'int',\n            '*colour': 'str' } }\n",
    title: "Expand to { 'type': 'int' }",
    after: "{ 'struct': 'Sack',\n  'data': { 'size': { 'type': 'int' },\n            '*colour': 'str' } }\n",
    back: "Shorten to 'int'",
  });

  itRefactors('a member that is an array', {
    before: "{ 'struct': 'Sack', 'data': { 'sizes': ['i$0nt'] } }\n",
    title: "Expand to { 'type': ['int'] }",
    after: "{ 'struct': 'Sack', 'data': { 'sizes': { 'type': ['int'] } } }\n",
    back: "Shorten to ['int']",
  });

  itRefactors('an enum value, and what is aligned behind it', {
    before:
      "{ 'enum': 'Ease', 'data': [ '$0a', { 'name': 'b',\n                                   'if': 'B' } ] }\n",
    title: "Expand to { 'name': 'a' }",
    after:
      "{ 'enum': 'Ease', 'data': [ { 'name': 'a' }, { 'name': 'b',\n                                               'if': 'B' } ] }\n",
    back: "Shorten to 'a'",
  });

  itRefactors('a feature of a member', {
    before: "{ 'struct': 'Sack', 'data': { 'size': { 'type': 'int', 'features': [ 'ri$0pe' ] } } }\n",
    title: "Expand to { 'name': 'ripe' }",
    after:
      "{ 'struct': 'Sack', 'data': { 'size': { 'type': 'int', 'features': [ { 'name': 'ripe' } ] } } }\n",
    back: "Shorten to 'ripe'",
  });

  itRefactors('a branch, in a text that is not in the style of QEMU', {
    before: "{'alternate' : 'Either', 'data':{'a' : '$0int','b':'str'}}\n",
    title: "Expand to { 'type': 'int' }",
    after: "{'alternate' : 'Either', 'data':{'a' : { 'type': 'int' },'b':'str'}}\n",
    back: "Shorten to 'int'",
  });

  it('offers no long form before there is one', async () => {
    const text = "{ 'struct': 'Sack', 'data': { '$0size': 'int' } }\n";
    assert.deepEqual(await refactoringsFor(text, '3.1'), []);
    assert.deepEqual(await refactoringsFor(text, '4.0'), ["Expand to { 'type': 'int' }"]);
  });

  it('keeps what the short form cannot say', async () => {
    const member = (value: string) =>
      refactoringsFor(`{ 'struct': 'Sack', 'data': { '$0size': ${value} } }\n`);
    assert.deepEqual(await member("{ 'type': 'int', 'if': 'A' }"), []);
    assert.deepEqual(await member("{ # a comment\n 'type': 'int' }"), []);
  });

  it('leaves what is damaged', async () => {
    assert.deepEqual(await refactoringsFor("{ 'struct': 'Sack', 'data': { '$0size': 'int' }\n"), []);
  });
});
