import assert from 'node:assert/strict';
import { MAX_ITEMS, narrow } from '../../../server/src/features/completion/narrow';
import { complete } from './completion-fixture';

interface Named {
  readonly name: string;
}

function named(names: readonly string[]): Named[] {
  return names.map((name) => ({ name }));
}

/** More than are sent at once; in words, so that letters find some of them. */
const MANY = Array.from(
  { length: 3 * MAX_ITEMS },
  (_, index) => `Type${String.fromCharCode(65 + (index % 26))}${index}`,
);

function narrowed(
  names: readonly string[],
  typed: string,
  rank?: (some: readonly Named[]) => readonly Named[],
) {
  const { chosen, isComplete } = narrow(named(names), typed, ({ name }) => name, rank);
  return { names: chosen.map(({ name }) => name), isComplete };
}

describe('narrow', () => {
  it('leaves short lists to the editor', () => {
    const names = MANY.slice(0, MAX_ITEMS);
    assert.deepEqual(narrowed(names, 'xyz'), { names, isComplete: true });
  });

  it('cuts a long list behind the best, and says that there is more', () => {
    assert.deepEqual(narrowed(MANY, ''), { names: MANY.slice(0, MAX_ITEMS), isComplete: false });
    const reversed = (some: readonly Named[]): readonly Named[] => [...some].reverse();
    assert.deepEqual(narrowed(MANY, '', reversed).names, [...MANY].reverse().slice(0, MAX_ITEMS));
  });

  it('hides nothing that has all letters in their order, whatever their case', () => {
    const names = [...MANY, 'BlockdevOptionsNbd', 'block-job'];
    for (const typed of ['blo', 'BLO', 'bo', 'Bo'])
      assert.deepEqual(narrowed(names, typed).names, ['BlockdevOptionsNbd', 'block-job'], typed);
    assert.deepEqual(narrowed(names, 'bdon').names, ['BlockdevOptionsNbd']);
    assert.deepEqual(narrowed(names, 'block_j').names, ['block-job']);
    assert.deepEqual(narrowed(names, 'zzz'), { names: [], isComplete: false });
  });

  it('forgives that two letters were swapped, behind all that fits as it is', () => {
    const names = ['BlockInfo', ...MANY, 'Bolc'];
    assert.deepEqual(narrowed(names, 'Bolc').names, ['Bolc', 'BlockInfo']);
  });

  it('puts what begins with the typed text in front of what has it elsewhere', () => {
    const names = ['xBlock', 'BigLock', ...MANY, 'Block', 'Blocks'];
    assert.deepEqual(narrowed(names, 'block').names, ['Block', 'Blocks', 'xBlock', 'BigLock']);
  });
});

describe('completion of what there is much of', () => {
  const types = MANY.map((name) => `{ 'struct': '${name}', 'data': {} }\n`).join('');

  it('offers what goes with the typed text, out of all', async () => {
    for (const name of [MANY[0]!, MANY[150]!, MANY.at(-1)!]) {
      const { labels, isComplete } = await complete(
        `${types}{ 'struct': 'S', 'data': { 'a': '${name}$0' } }`,
      );
      assert.equal(labels[0], name);
      assert.equal(isComplete, false);
    }
  });

  it('is exact again after each letter', async () => {
    const at = (typed: string) => complete(`${types}{ 'struct': 'S', 'data': { 'a': '${typed}$0' } }`);
    assert.equal((await at('')).labels.length, MAX_ITEMS);
    const wanted = MANY.filter((name) => name.includes('Q')).sort();
    assert.deepEqual([...(await at('TypeQ')).labels].sort(), wanted);
  });

  it('is complete where there is little', async () => {
    assert.equal((await complete(`${types}{ 'struct': 'S', $0 }`)).isComplete, true);
  });

  it('offers references the same way', async () => {
    const last = MANY.at(-1)!;
    const text = `${types}##\n# @S:\n#\n# See \`${last}$0\n##\n{ 'struct': 'S', 'data': {} }`;
    const { labels, isComplete } = await complete(text);
    assert.deepEqual([labels[0], isComplete], [last, false]);
  });
});
