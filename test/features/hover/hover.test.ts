import assert from 'node:assert/strict';
import { findHover } from '../../../server/src/features/hover/hover';
import type { Version } from '../../../server/src/releases/rule-span';
import { explore } from '../../harness/feature-fixture';

/** What a hover at the cursor says, without links. */
async function hoverAt(text: string, release?: Version): Promise<string> {
  const { snapshot, path, offset } = await explore(text, release);
  return findHover(snapshot, path, offset, () => undefined)?.markdown ?? '';
}

function assertContains(text: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(text.includes(part), `${JSON.stringify(part)} is missing in:\n${text}`);
}

describe('hover', () => {
  it('shows what a type is where it is used', async () => {
    const text = await hoverAt(`
#-- root.json
{ 'include': 'types.json' }
{ 'struct': 'Holder', 'data': { '*held': ['He$0ld'] } }
#-- types.json
##
# @Held:
#
# Something in a hand.
#
# @weight: how heavy it is
#
# Since: 9.1
##
{ 'struct': 'Held', 'data': { 'weight': 'uint32', '*name': 'str' } }
`);
    assertContains(
      text,
      'Array of `Held`',
      'struct Held {\n  weight: uint32\n  name?:  str\n}',
      'Since 9.1 · types.json:10',
      'Something in a hand.',
      '- `weight` · `uint32` — how heavy it is',
      '- `name` · `str`, optional — *not documented*',
    );
  });

  it('shows what a member is, and its type', async () => {
    const text = await hoverAt(`
##
# @Held:
#
# @weight: how heavy it is (since 9.2)
##
{ 'struct': 'Held', 'data': { '*we$0ight': 'uint32' } }
`);
    assertContains(
      text,
      'member weight?: uint32',
      'Since 9.2',
      'Of the struct `Held`',
      'how heavy it is',
      'bool has_weight;\nuint32_t weight;',
      '0 … 4294967295',
    );
  });

  it('explains a key where it stands', async () => {
    const text = await hoverAt(`{ 'command': 'stop', 'corou$0tine': true }`);
    assertContains(text, '**`coroutine`** · Optional key of a command · since 5.2', 'Excludes `allow-oob`.');
  });
});
