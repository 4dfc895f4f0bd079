import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getVSCodeTokens, renderSnap } from 'vscode-tmgrammar-test/dist/snapshot/index';
import { grammarRegistry } from '../harness/grammar';
import { projectRoot } from '../harness/project-root';

const sample = join(projectRoot, 'test', 'grammar', 'snapshot', 'sample.qapi');

/** To look at what has changed, and to accept it: `npx vscode-tmgrammar-snap -u test/grammar/snapshot/*.qapi`. */
describe('the grammar of schemas, on a whole file', () => {
  it('gives each token the scopes that it had', async () => {
    const source = readFileSync(sample, 'utf8');
    const lines = await getVSCodeTokens(grammarRegistry(), 'source.qapi', source);
    assert.equal(renderSnap(lines), readFileSync(`${sample}.snap`, 'utf8'));
  });
});
