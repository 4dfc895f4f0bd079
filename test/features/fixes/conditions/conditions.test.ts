import assert from 'node:assert/strict';
import {
  parseText,
  parseTree,
  writeText,
  writeTree,
} from '../../../../server/src/features/fixes/conditions/condition-text';
import type { Version } from '../../../../server/src/releases/rule-span';
import type { DiagnosticCode } from '../../../../server/src/checks/catalogue';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of conditions', () => {
  const pick = (condition: string) => `{ 'command': 'pick', 'if': ${condition} }\n`;

  function itChanges(
    name: string,
    code: DiagnosticCode,
    [before, after]: readonly [string, string],
    release?: Version,
  ): void {
    const title = `Change to ${after}`;
    itFixes(name, { code, before: pick(before), title, after: pick(after), ...(release && { release }) });
  }

  itChanges('text for the preprocessor', 'if-ident', ["'defined(CONFIG_A)'", "'CONFIG_A'"]);
  itChanges('text of several symbols', 'if-ident', [
    "'defined(A) && (!defined(B) || C)'",
    "{ 'all': [ 'A', { 'any': [ { 'not': 'B' }, 'C' ] } ] }",
  ]);
  itChanges('a symbol in lower case', 'if-ident', ["'config-fruit'", "'CONFIG_FRUIT'"], '6.2');
  itChanges('a list, as it was up to 6.1', 'if-kind', ["[ 'defined(A)', 'B' ]", "{ 'all': [ 'A', 'B' ] }"]);
  itChanges('a list of alternatives', 'if-kind', [
    "[ 'A', { 'not': 'B' } ]",
    "{ 'any': [ 'A', { 'not': 'B' } ] }",
  ]);
  itChanges('a list of one', 'if-kind', ["[ 'A' ]", "'A'"], '7.2');
  itChanges(
    'a tree, as there is none up to 6.1',
    'if-kind',
    ["{ 'all': [ 'A', { 'any': [ 'B', { 'not': 'C' } ] } ] }", "'defined(A) && (defined(B) || !defined(C))'"],
    '6.1',
  );
  itChanges('a tree in an early release', 'if-kind', ["{ 'not': 'A' }", "'!defined(A)'"], '3.1');
  itChanges('two keys', 'if-keys', [
    "{ 'all': [ 'A' ], 'not': 'B' }",
    "{ 'all': [ { 'all': [ 'A' ] }, { 'not': 'B' } ] }",
  ]);

  itFixes('a symbol like one that is in use', {
    code: 'if-ident',
    before: "{ 'command': 'pick', 'if': 'CONFIG-FRIUT' }\n{ 'command': 'pack', 'if': 'CONFIG_FRUIT' }\n",
    title: "Change to 'CONFIG_FRUIT'",
    after: "{ 'command': 'pick', 'if': 'CONFIG_FRUIT' }\n{ 'command': 'pack', 'if': 'CONFIG_FRUIT' }\n",
  });

  itFixes('a list in a list', {
    code: 'if-kind',
    before: pick("[ [ 'defined(A)', 'defined(B)' ] ]"),
    title: "Change to 'defined(A)', 'defined(B)'",
    after: pick("[ 'defined(A)', 'defined(B)' ]"),
    release: '5.2',
  });

  for (const release of ['3.1', '5.2', '11.1'] as const)
    itFixes(`an empty text in ${release}`, {
      code: 'if-ident',
      before: pick("''"),
      title: "Remove 'if'",
      after: "{ 'command': 'pick' }\n",
      release,
    });

  itFixes('an empty text among others', {
    code: 'if-ident',
    before: pick("[ '', 'defined(A)' ]"),
    title: 'Remove it from the list',
    after: pick("[ 'defined(A)' ]"),
    release: '6.1',
  });

  itFixes('a literal', {
    code: 'if-kind',
    before: pick('true'),
    title: "Remove 'if'",
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('an operand without keys', {
    code: 'if-keys',
    before: pick("{ 'all': [ 'A', {} ] }"),
    title: 'Remove it from the list',
    after: pick("{ 'all': [ 'A' ] }"),
  });

  itFixes('a list of nothing in a member', {
    code: 'if-empty',
    before: "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'if': [] } } }\n",
    title: "Remove 'if'",
    after: "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str' } } }\n",
    release: '5.2',
  });

  it('is sure of what means the same, and of nothing else', async () => {
    assert.deepEqual(await offersFor(pick('[]'), 'if-kind'), ["* Remove 'if'"]);
    assert.deepEqual(await offersFor(pick('false'), 'if-kind'), ["Remove 'if'"]);
    assert.deepEqual(await offersFor(pick("{ 'any': [] }"), 'if-empty'), ["Remove 'if'"]);
    assert.deepEqual(await offersFor(pick("{ 'not': { 'all': [] } }"), 'if-empty'), ["Remove 'if'"]);
    assert.deepEqual(await offersFor(pick("'CONFIG A'"), 'if-ident'), ["Change to 'CONFIG_A'"]);
  });
});

describe('the two forms of conditions', () => {
  const string = (value: string) => ({ kind: 'string', value, start: 0, end: 0 }) as const;

  it('says the same in both', () => {
    const texts = ['defined(A)', '!defined(A)', 'defined(A) && !(defined(B) || defined(C))'];
    for (const text of texts) {
      const term = parseText(text);
      assert.ok(term);
      assert.equal(writeText(term), text);
    }
    const term = parseText('A||B&&C');
    assert.equal(term && writeTree(term), "{ 'any': [ 'A', { 'all': [ 'B', 'C' ] } ] }");
  });

  it('understands nothing else', () => {
    const others = [
      '',
      'A &&',
      'A B',
      '(A',
      'A == 1',
      'defined(A',
      'defined',
      '!',
      '1',
      `${'('.repeat(9999)}A`,
    ];
    for (const text of others) assert.equal(parseText(text), undefined, text.slice(0, 20));
    assert.equal(parseTree({ kind: 'object', members: [], start: 0, end: 0 }), undefined);
    assert.deepEqual(parseTree(string('A')), { kind: 'symbol', name: 'A' });
  });
});
