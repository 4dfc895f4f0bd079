import assert from 'node:assert/strict';
import { withChanges } from '../../server/src/workspace/with-changes';
import { includes, memoryWorkspace, MODE_LINE, problems, structOf } from '../harness/memory-workspace';

const A = `${MODE_LINE}${includes('types.json')}${structOf('Aa', 'Held')}`;
const B = `${MODE_LINE}${structOf('Bb')}`;
const TYPES = `${structOf('Held')}${structOf('Other', 'Held')}`;

describe('a workspace with changes that nobody made', () => {
  async function snapshotOf(files: Readonly<Record<string, string>>) {
    return memoryWorkspace(files, ['/w']).workspace.settle();
  }

  it('is the one after them', async () => {
    const before = await snapshotOf({ '/w/a.json': A, '/w/b.json': B, '/w/types.json': TYPES });
    const at = TYPES.indexOf('Held');
    const last = TYPES.lastIndexOf('Held');
    const changes = [
      { start: at, end: at + 4, text: 'Changed' },
      { start: last, end: last + 4, text: 'Changed' },
    ];
    const after = withChanges(new Map([['/w/types.json', changes]]), before);
    assert.equal(after.file('/w/types.json')?.text, TYPES.replaceAll('Held', 'Changed'));
    assert.deepEqual(problems(after), { '/w/a.json': ["unknown-type 'Held'"] });
    assert.deepEqual(problems(before), {});
    const [ofA, ofB] = ['/w/a.json', '/w/b.json'].map((path) => {
      return after.rootsOf(path)[0] === before.rootsOf(path)[0];
    });
    assert.deepEqual([ofA, ofB], [false, true]);
  });

  it('lacks what was not there before', async () => {
    const broken = `${MODE_LINE}${includes('nope.json')}${structOf('Aa')}`;
    const before = await snapshotOf({ '/w/a.json': broken });
    const changes = [{ start: broken.length, end: broken.length, text: includes('never-read.json') }];
    const after = withChanges(new Map([['/w/a.json', changes]]), before);
    assert.deepEqual(Object.keys(problems(after)), ['/w/a.json']);
    assert.deepEqual(problems(after)['/w/a.json']?.slice(0, 1), problems(before)['/w/a.json']);
    assert.deepEqual(after.pending(), ['/w/never-read.json']);
  });
});
