import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryWorkspace, problems } from '../harness/memory-workspace';
import { projectRoot } from '../harness/project-root';

describe('the sample schema of the walkthrough', () => {
  it('has the one mistake that the walkthrough speaks of', async () => {
    const text = readFileSync(join(projectRoot, 'client', 'walkthrough', 'sample.qapi'), 'utf8');
    const { workspace } = memoryWorkspace({}, []);
    workspace.openDocument('untitled:///Untitled-1', text, 1);
    const found = problems(await workspace.settle());
    assert.deepEqual(found, { 'untitled:///Untitled-1': ["unknown-type 'LampSate'"] });
  });
});
