import assert from 'node:assert/strict';
import { SIGNS } from '../../server/src/releases/evidence';
import { NEWEST_RELEASE } from '../../server/src/releases/release';
import { addEvidence, searchEvidence, weighEvidence } from '../../server/src/releases/weigh-evidence';
import { parse } from '../../server/src/syntax/parser';
import { evidenceOfTree } from '../../server/src/workspace/schema-evidence';

const evidenceOf = (text: string) => evidenceOfTree(parse(text, NEWEST_RELEASE));

/** The release that the texts of a schema show, and by what. */
function shown(...texts: string[]): string {
  const verdict = weighEvidence(addEvidence(texts.map(evidenceOf)));
  return verdict === undefined
    ? 'newest'
    : `${verdict.version}: ${verdict.signs.map(({ name }) => name).join(', ')}`;
}

const pragma = (name: string) => `{ 'pragma': { '${name}': [] } }\n`;
const section = (tag: string) => `##\n# @a:\n#\n# ${tag}: text\n##\n`;
const condition = (text: string) => `{ 'struct': 'A', 'data': {}, 'if': ${text} }\n`;

describe('what the text of a schema shows', () => {
  it('is the newest release if it holds no sign', () => {
    assert.equal(shown(), 'newest');
    assert.equal(shown(''), 'newest');
    assert.equal(shown("{ 'struct': 'Foo', 'data': { '*a': 'int' } }\n", condition("'CONFIG_A'")), 'newest');
  });

  it('is the last release that knows a pragma', () => {
    assert.equal(shown(pragma('returns-whitelist')), "5.2: pragma 'returns-whitelist'");
    assert.equal(shown(pragma('name-case-whitelist')), "5.2: pragma 'name-case-whitelist'");
  });

  it('is the newest release if it knows the pragma', () => {
    for (const name of ['command-name-exceptions', 'member-name-exceptions', 'documentation-exceptions']) {
      assert.equal(shown(pragma(name)), 'newest', name);
    }
  });

  it('tells the form of conditions', () => {
    assert.equal(
      shown(condition("'defined(A)'") + condition("[ 'A', 'B' ]")),
      '6.1: preprocessor text in conditions',
    );
    assert.equal(shown(condition("{ 'all': [ 'A' ] }").repeat(3)), 'newest');
  });

  it('tells unions without base, and those with one', () => {
    const simple = "{ 'union': 'U',\n  'data': { 'a': 'A' } }\n";
    const flat = "{ 'union': 'U', 'base': 'B', 'discriminator': 'a', 'data': { 'a': 'A' } }\n";
    assert.equal(shown(simple + simple), '6.1: unions without base');
    assert.equal(shown(flat + flat), 'newest');
    const late = "{ 'union': 'U', 'data': { 'a': 'A' }, 'base': 'B', 'discriminator': 'a' }\n";
    assert.equal(shown(late.repeat(3)), 'newest');
  });

  it('tells sections that documentation had', () => {
    assert.equal(shown(section('Note') + section('Examples')), "9.0: 'Note:' and 'Example:' sections");
    // Inside of a paragraph, deeper, or in other text they are just words.
    assert.equal(shown("#   Note: a\n# A Note: b\n{ 'Note:': 'Example:' }\n".repeat(3)), 'newest');
  });

  it('tells documentation that need not name every member', () => {
    const required = "{ 'pragma': { 'doc-required': true } }\n";
    const notes = section('Note').repeat(2);
    const signs = "'Note:' and 'Example:' sections, 'doc-required' without 'documentation-exceptions'";
    assert.equal(shown(required + notes), `8.2: ${signs}`);
    const both = required + pragma('documentation-exceptions') + notes;
    assert.equal(shown(both), "9.0: 'Note:' and 'Example:' sections");
    assert.equal(shown(required), 'newest');
  });

  it('tells descriptions without indentation apart only where other signs point to old releases', () => {
    const flush = '##\n# @A:\n#\n# @a: goes on\n# here\n##\n'.repeat(5);
    const tagged = '##\n# @A:\n#\n# @a: text\n# Since: 1.0\n##\n'.repeat(5);
    assert.equal(shown(flush), 'newest');
    assert.match(shown(pragma('returns-whitelist') + flush), /^5\.1: pragma 'returns-whitelist', desc/);
    assert.equal(shown(pragma('returns-whitelist') + tagged), "5.2: pragma 'returns-whitelist'");
  });

  it('is no older release because of a single slip', () => {
    assert.equal(shown(section('Note')), 'newest');
    assert.equal(shown(condition("'defined(A)'")), 'newest');
  });

  it('is what the files of the schema say together', () => {
    assert.equal(shown(section('Note'), section('Example')), "9.0: 'Note:' and 'Example:' sections");
  });

  it('is the newest release that the fewest signs speak against', () => {
    const example = '##\n# .. qmp-example::\n##\n';
    assert.equal(shown(section('Note').repeat(2), example.repeat(3)), 'newest');
    assert.equal(shown(section('Note').repeat(3), example), "9.0: 'Note:' and 'Example:' sections");
    const both = pragma('returns-whitelist') + section('Note').repeat(2);
    assert.equal(shown(both), "5.2: pragma 'returns-whitelist', 'Note:' and 'Example:' sections");
  });

  // Patterns that go back and forth would take minutes for a megabyte.
  it('is searched to the end in the hardest of texts', () => {
    const hard = [
      "'if':",
      "'if': '",
      "'if': {",
      "'union': '",
      "'union': 'a',",
      '# Note',
      '#\n',
      "'doc-required':",
      ' ',
      "'",
    ];
    for (const text of hard) {
      const found = searchEvidence(text.repeat(1_000_000 / text.length));
      assert.equal(found.length, SIGNS.length, JSON.stringify(text));
    }
  });

  it('is searched by patterns that go on where they stopped', () => {
    for (const { pattern, name } of SIGNS) assert.ok(pattern.global, name);
  });
});
