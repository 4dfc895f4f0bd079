import assert from 'node:assert/strict';
import type { Pragmas } from '../../server/src/schema/pragmas';
import { schemaOfText } from '../harness/memory-schema';

function pragmasOf(text: string): Pragmas {
  return schemaOfText(text).pragmas;
}

describe('pragmas', () => {
  it('are off and empty without a directive', () => {
    const { docRequired, lists } = pragmasOf('');
    assert.equal(docRequired, false);
    assert.equal(Object.values(lists).flatMap((list) => [...list]).length, 0);
  });

  it('replace earlier ones of their name, wherever they stand', () => {
    const { docRequired, lists } = pragmasOf(`
{ 'pragma': { 'doc-required': true, 'command-name-exceptions': [ 'a', 'b' ] } }
{ 'pragma': { 'command-name-exceptions': [ 'c' ], 'member-name-exceptions': [ 'D' ] } }
{ 'pragma': { 'doc-required': false } }
`);
    assert.equal(docRequired, false);
    assert.deepEqual([...lists['command-name-exceptions']], ['c']);
    assert.deepEqual([...lists['member-name-exceptions']], ['D']);
  });

  it('are passed over where they are malformed', () => {
    const { docRequired, lists } = pragmasOf(`
{ 'pragma': { 'doc-required': true, 'documentation-exceptions': [ 'A' ] } }
{ 'pragma': { 'doc-required': 'no', 'documentation-exceptions': [ 'B', true ], 'nonsense': [] } }
{ 'pragma': true }
`);
    assert.equal(docRequired, true);
    assert.deepEqual([...lists['documentation-exceptions']], ['A']);
  });

  it('have equal fingerprints where they say the same', () => {
    const one = pragmasOf("{ 'pragma': { 'doc-required': true, 'command-name-exceptions': [ 'a' ] } }");
    const same = pragmasOf(
      "{ 'pragma': { 'command-name-exceptions': [ 'a' ] } } # more\n{ 'pragma': { 'doc-required': true } }",
    );
    const other = pragmasOf("{ 'pragma': { 'doc-required': true, 'member-name-exceptions': [ 'a' ] } }");
    assert.equal(one.fingerprint, same.fingerprint);
    assert.notEqual(one.fingerprint, other.fingerprint);
  });
});
