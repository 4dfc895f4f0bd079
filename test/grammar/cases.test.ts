import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { grammarRegistry } from '../harness/grammar';
import { projectRoot } from '../harness/project-root';

const folder = join(projectRoot, 'test', 'grammar', 'cases');

/** Assertions stand under the lines that they are about, behind `//`, which no schema has. */
describe('the grammar of schemas', () => {
  const registry = grammarRegistry();
  for (const name of readdirSync(folder)) {
    const testCase = parseGrammarTestCase(readFileSync(join(folder, name), 'utf8'));
    it(`knows ${testCase.metadata.description}`, async () => {
      const failures = await runGrammarTestCase(registry, testCase);
      const lines = failures.map(
        ({ line, start, end, missing, unexpected, actual }) =>
          `${name}:${line + 1}:${start + 1}-${end}: lacks [${missing.join(' ')}], ` +
          `must not have [${unexpected.join(' ')}], has [${actual.join(' ')}]`,
      );
      assert.deepEqual(lines, []);
    });
  }
});
