/**
 * Pairs of a text and its tree in `corpus/*.txt`: `=== title`, the text, `---`, the tree as `printTree` has it. In the
 * text `␍` stands for CR, `␉` for a tab, and `␃` for the end, where there is no line end behind the last line.
 * With UPDATE_CORPUS=1 the trees are written anew, for the difference to be read before it is believed.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { parse } from '../../server/src/syntax/parser';
import { checkTree, printTree } from '../harness/print-tree';
import { projectRoot } from '../harness/project-root';

const folder = join(projectRoot, 'test', 'syntax', 'corpus');

interface Case {
  /** May end in a release in parentheses: `(10.2)`. */
  readonly title: string;
  readonly input: string;
  readonly tree: string;
}

describe('syntax corpus', () => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const cases = readCases(path);
    if (process.env['UPDATE_CORPUS'] === '1') writeCases(path, cases);

    describe(name.replace('.txt', ''), () => {
      for (const { title, input, tree } of cases) {
        it(title, () => {
          const parsed = parseCase(title, input);
          checkTree(parsed);
          assert.equal(printTree(parsed), tree);
        });
      }
    });
  }
});

function parseCase(title: string, input: string): ReturnType<typeof parse> {
  const release = (/\((\d+\.\d+)\)$/.exec(title)?.[1] ?? NEWEST_VERSION) as Version;
  return parse(decode(input), releaseOf(release));
}

function decode(input: string): string {
  return input.replace('\u2403\n', '').replaceAll('\u240d', '\r').replaceAll('\u2409', '\t');
}

function readCases(path: string): Case[] {
  const parts = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').split(/^=== /m).slice(1);
  return parts.map((part) => {
    const [, title = '', input = '', tree = ''] = /^(.*)\n([^]*?)^---\n([^]*)$/m.exec(part) ?? [];
    assert.notEqual(title, '', `${path}: not a case: ${part}`);
    return { title, input, tree: tree.trimEnd() };
  });
}

function writeCases(path: string, cases: readonly Case[]): void {
  const parts = cases.map(({ title, input }) => {
    return `=== ${title}\n${input}---\n${printTree(parseCase(title, input))}\n`;
  });
  writeFileSync(path, parts.join('\n'));
}
