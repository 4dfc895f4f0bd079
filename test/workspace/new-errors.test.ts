import assert from 'node:assert/strict';
import { firstNewError } from '../../server/src/workspace/new-errors';
import { memoryWorkspace, structOf } from '../harness/memory-workspace';

describe('new errors', () => {
  const before = structOf('Box') + structOf('Lid');
  const start = before.indexOf('Lid');
  const changes = new Map([['/w/a.qapi', [{ start, end: start + 3, text: 'Box' }]]]);

  for (const level of ['error', 'warning', 'off']) {
    it(`are those of QEMU, also where the rule is set to ${level}`, async () => {
      const configuration = `{ "rules": { "*": "${level}" } }`;
      const files = { '/w/a.qapi': before, '/w/.qapi.json': configuration };
      const { workspace } = memoryWorkspace(files, ['/w']);
      assert.equal(firstNewError(changes, await workspace.settle())?.code, 'redefined');
    });
  }
});
