import assert from 'node:assert/strict';
import type { FuzzCase } from './fuzz-case';
import { minimise } from './minimise';

const fuzzCase: FuzzCase = {
  root: 'root.json',
  files: {
    'root.json':
      "{ 'include': 'other.json' }\n{ 'enum': 'A', 'data': [] }\n##\n# @B:\n##\n{ 'struct': 'B',\n  'data': {} }\n",
    'other.json': "{ 'enum': 'C', 'data': [] }\n",
    'third.json': '# c\n',
  },
  history: [],
};

const allText = ({ files }: FuzzCase): string => Object.values(files).join('');

describe('minimise', () => {
  it('keeps what the oracle wants to see, and nothing else', async () => {
    const smallest = await minimise(fuzzCase, (candidate) => {
      return Promise.resolve(/'struct'[^]*'data'/.test(allText(candidate)));
    });
    assert.deepEqual(smallest.files, { 'root.json': "'struct''data'" });
  });

  it('keeps a second file that is needed', async () => {
    const smallest = await minimise(fuzzCase, ({ files }) => {
      const needed =
        files['other.json']?.includes('enum') === true && files['root.json']?.includes('B') === true;
      return Promise.resolve(needed);
    });
    assert.deepEqual(Object.keys(smallest.files), ['root.json', 'other.json']);
    assert.ok(allText(smallest).length < 10, allText(smallest));
  });

  it('gives up in time', async () => {
    let asked = 0;
    const oracle = (): Promise<boolean> => Promise.resolve(++asked < 0);
    assert.equal(await minimise(fuzzCase, oracle, 20), fuzzCase);
    assert.equal(asked, 20);
  });
});
