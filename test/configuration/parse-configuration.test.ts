import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_CONFIGURATION } from '../../server/src/configuration/configuration';
import { parseConfiguration } from '../../server/src/configuration/parse-configuration';
import type { Diagnostic } from '../../server/src/checks/diagnostic';

const PATH = '/w/.qapi.json';
const parse = (text: string) => parseConfiguration(text, PATH);

/** What is wrong with a text, each with what it marks. */
function complaints(text: string): string[] {
  return parse(text).problems.map(
    ({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`,
  );
}

describe('a configuration that is none', () => {
  it('is told, however deep it is nested', () => {
    for (const bracket of ['[', '{"a":'])
      assert.deepEqual(complaints(bracket.repeat(40_000)), [`${bracket[0]!}: nested too deeply`]);
  });

  it('may be right behind a byte order mark', () => {
    assert.deepEqual(complaints('\uFEFF{ "qemuVersion": "7.2" }'), []);
    assert.deepEqual(complaints('\uFEFF{ "other": 1 }'), [
      `"other": unknown key 'other': there are 'qemuVersion', 'roots' and 'rules'`,
    ]);
  });

  it('is told in a few words', () => {
    assert.equal(complaints(`{ ${'"a": 1, '.repeat(5000)} }`).length, 20);
  });
});

describe('the configuration of a project', () => {
  it('tells roots, release and rules, and takes comments and trailing commas', () => {
    const { configuration, problems } = parse(`{
      // by hand
      "$schema": "anything",
      "qemuVersion": "7.2",
      "roots": ["qapi/main.json", "./sub/../other.json",],
      "rules": { "unknown-type": "warning" },
    }`);
    assert.deepEqual(problems, []);
    assert.equal(configuration.choice?.release.version, '7.2');
    assert.deepEqual([configuration.choice.reason, configuration.choice.detail], ['configuration', PATH]);
    assert.deepEqual(configuration.roots, ['/w/qapi/main.json', '/w/other.json']);
    const range = { start: 0, end: 1 };
    const one: Diagnostic = {
      ...{ code: 'unknown-type', severity: 'error', message: '', range, related: [], arguments: {} },
    };
    assert.equal(configuration.severities.adjust([one])[0]?.severity, 'warning');
  });

  it('says nothing if it is empty', () => {
    for (const text of ['', '{}', '  // nothing\n']) {
      const { configuration, problems } = parse(text);
      assert.deepEqual([configuration, problems.length > 0], [NO_CONFIGURATION, text !== '{}'], text);
    }
  });

  it('is told what is wrong with it, at the place, and the rest of it holds', () => {
    const text = `{ "rule": {}, "rules": { "nope": "off", "doc-ghost": "of", "unknown-type": "off" } }`;
    assert.deepEqual(complaints(text), [
      `"rule": unknown key 'rule': there are 'qemuVersion', 'roots' and 'rules'`,
      `"nope": unknown rule 'nope'`,
      `"of": 'doc-ghost' must be one of error, warning, information, hint, off`,
    ]);
    assert.notEqual(parse(text).configuration.severities, NO_CONFIGURATION.severities);
  });

  it('must have values of the right kind', () => {
    assert.deepEqual(complaints('{ "qemuVersion": 7.2, "roots": "a.json", "rules": [] }'), [
      `7.2: 'qemuVersion' must be a version of QEMU in quotes, such as "7.2"`,
      `"a.json": 'roots' must be an array of paths`,
      `[]: 'rules' must be an object`,
    ]);
    assert.deepEqual(complaints('[]'), ['[]: the configuration must be an object']);
  });

  for (const root of ['/etc/a.json', '../a.json', '', '.', 'a/../..', 'C:/a.json']) {
    it(`has no roots beyond its directory: '${root}'`, () => {
      assert.equal(complaints(`{ "roots": ["${root}"] }`).length, 1);
    });
  }

  it('need not be JSON to be read as far as it goes', () => {
    const text = '{ "qemuVersion": "7.2" "rules": { "unknown-type": "off" ';
    assert.deepEqual(complaints(text), [
      '"rules": not JSON: comma expected',
      ': not JSON: close brace expected',
      ': not JSON: close brace expected',
    ]);
    assert.equal(parse(text).configuration.choice?.release.version, '7.2');
  });

  it('may be any text', () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"rules"',
      '"roots"',
      ':',
      ',',
      '"off"',
      '"*"',
      '1',
      'x',
      '//',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        for (const { range } of parse(text).problems) assert.ok(range.start <= range.end);
      }),
    );
  });
});
