import assert from 'node:assert/strict';
import { examplesOf } from '../../server/src/qmp/examples-of';
import { entriesWithSigns } from '../../server/src/qmp/signs-of-examples';
import { releaseOf } from '../../server/src/releases/release';
import { parse } from '../../server/src/syntax/parser';
import type { SyntaxTree } from '../../server/src/syntax/syntax-tree';
import { describeWithCorpus, readSchemas } from '../harness/corpus';

/** The indices of the entries that have examples. */
function entriesWithExamples({ entries, starts, text, release }: SyntaxTree): number[] {
  return [...entries.keys()].filter((index) => {
    const entry = entries[index]!;
    const start = starts[index] ?? 0;
    if (entry.kind !== 'documentation') return false;
    return examplesOf(entry, text.slice(start, start + entry.length), release).length > 0;
  });
}

const LIFT = '##\n# @lift:\n#\n# .. qmp-example::\n#\n#     -> { "execute": "lift" }\n##\n';
const PLAIN = '##\n# @plain:\n#\n# Text.\n##\n';

describe('signs of examples', () => {
  it('stand in entries that have examples, and in few others', () => {
    const tree = parse(`# a | b\n\n${PLAIN}{ 'a': 'b|c' }\n${LIFT}\n${PLAIN}${LIFT}# ->\n`);
    assert.deepEqual(entriesWithExamples(tree), [3, 5]);
    assert.deepEqual(entriesWithSigns(tree, 0, tree.entries.length), [0, 2, 3, 5]);
  });

  it('are looked for in a span', () => {
    const tree = parse(LIFT.repeat(5));
    assert.deepEqual(entriesWithSigns(tree, 1, 3), [1, 2]);
    assert.deepEqual(entriesWithSigns(tree, 4, 5), [4]);
    assert.deepEqual(entriesWithSigns(tree, 2, 2), []);
    assert.deepEqual(entriesWithSigns(parse(''), 0, 0), []);
  });
});

for (const version of ['2.12', '5.2', '7.2', '10.2', '11.1'] as const) {
  const directory = ({ '10.2': '10.2.2' } as Record<string, string>)[version] ?? `${version}.0`;
  describeWithCorpus(`signs of examples in QEMU ${version}`, directory, (path) => {
    it('stand in all entries that have examples', () => {
      for (const { text } of readSchemas(path)) {
        const tree = parse(text, releaseOf(version));
        const found = new Set(entriesWithSigns(tree, 0, tree.entries.length));
        for (const index of entriesWithExamples(tree)) assert.ok(found.has(index));
      }
    });
  });
}
