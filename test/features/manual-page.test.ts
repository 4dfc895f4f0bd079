import assert from 'node:assert/strict';
import { keysOf, type KeyPlace } from '../../server/src/checks/structure/allowed-keys';
import { sectionOfKey } from '../../server/src/features/catalogue/manual-sections';
import { findManualPage } from '../../server/src/features/manual-page';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { DEFINITION_KINDS } from '../../server/src/schema/definitions';
import { forDamagedTexts, someOffsets } from '../harness/damaged-text';
import { explore } from '../harness/feature-fixture';

async function pageAt(fixture: string, release?: Version): Promise<string | undefined> {
  const { snapshot, path, offset } = await explore(fixture, release);
  return findManualPage(snapshot, path, offset);
}

async function sectionAt(fixture: string): Promise<string | undefined> {
  return (await pageAt(fixture))?.split('#')[1];
}

describe('the page of the manual', () => {
  const cases: [what: string, fixture: string, section: string][] = [
    ['a directive', "{ 'inc$0lude': 'a.json' }", 'include-directives'],
    ['a pragma', "{ 'pragma': { 'doc-$0required': true } }", 'pragma-directives'],
    ['a kind of definition', "{ 'str$0uct': 'S', 'data': {} }", 'struct-types'],
    ['the name of a definition', "{ 'enum': '$0E', 'data': [] }", 'enumeration-types'],
    ['a key', "{ 'command': 'c', 'allow-$0oob': true }", 'commands'],
    ['a key of a part', "{ 'struct': 'S', 'data': { 'a': { 'ty$0pe': 'int' } } }", 'struct-types'],
    ['a branch', "{ 'alternate': 'A', 'data': { 'a': { 'ty$0pe': 'int' } } }", 'alternate-types'],
    ['a condition', "{ 'event': 'E', 'i$0f': 'CONFIG_A' }", 'configuring-the-schema'],
    ['a symbol', "{ 'event': 'E', 'if': { 'not': 'CON$0FIG_A' } }", 'configuring-the-schema'],
    ['a feature', "{ 'event': 'E', 'features': [ 'depr$0ecated' ] }", 'special-features'],
    ['a built-in type', "{ 'event': 'E', 'data': { 'a': 'in$0t' } }", 'built-in-types'],
    ['a type', "{ 'event': 'E', 'data': { 'a': [ 'E$0F' ] } }", 'type-references-and-array-types'],
    ['white space', "{ 'event': 'E', $0 'data': {} }", 'events'],
    ['a tag', "##\n# @E:\n#\n# Sin$0ce: 1.0\n##\n{ 'event': 'E' }", 'definition-documentation'],
    ['a directive of markup', '##\n# .. no$0te:: a\n##\n', 'documentation-markup'],
    ['a text', '##\n# Some $0text\n##\n', 'documentation-comments'],
    ['nonsense', 'no$0nsense', 'schema-syntax'],
    ['a comment', "# a $0comment\n{ 'event': 'E' }", 'schema-syntax'],
  ];
  for (const [what, fixture, section] of cases)
    it(`tells of ${what}`, async () => assert.equal(await sectionAt(fixture), section));

  it('is that of the release, as far as there is one', async () => {
    const fixture = "{ 'event': '$0E' }";
    const versioned = (version: string) =>
      `https://qemu.readthedocs.io/en/v${version}/devel/qapi-code-gen.html#events`;
    assert.equal(await pageAt(fixture, '2.12'), versioned('6.2.0'));
    assert.equal(await pageAt(fixture, '8.2'), versioned('8.2.0'));
    assert.equal(await pageAt(fixture), 'https://www.qemu.org/docs/master/devel/qapi-code-gen.html#events');
  });

  it('is there for each key that a release has', () => {
    for (const version of ['2.12', '5.2', '6.0', '11.1'] as const) {
      for (const [place, { required, optional }] of Object.entries(keysOf(releaseOf(version))))
        for (const key of [...required, ...optional])
          for (const owner of DEFINITION_KINDS)
            assert.ok(sectionOfKey(key, place as KeyPlace, owner), `${place} ${key} in ${version}`);
    }
  });

  it('is there whatever the text is', () =>
    forDamagedTexts((snapshot, path) => {
      for (const offset of someOffsets(snapshot, path)) assert.ok(findManualPage(snapshot, path, offset));
    }, 20));

  it('is none of a file that is in no schema', async () => {
    const { snapshot } = await explore('$0');
    assert.equal(findManualPage(snapshot, '/w/other.json', 0), undefined);
  });
});
