import assert from 'node:assert/strict';
import { examplesOf } from '../../server/src/qmp/examples-of';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { parse } from '../../server/src/syntax/parser';
import { describeWithCorpus, readSchemas } from '../harness/corpus';

/** How many examples QEMU's schemas have, and what is wrong with these as JSON: each mistake was looked at. */
const RELEASES: readonly [directory: string, version: Version, expected: Readonly<Record<string, number>>][] =
  [
    [
      '2.12.0',
      '2.12',
      {
        examples: 176,
        messages: 369,
        'missing-comma': 18,
        'trailing-comma': 2,
        'missing-bracket': 1,
        'text-after-message': 1,
        'extra-bracket': 1,
      },
    ],
    [
      '10.2.2',
      '10.2',
      { examples: 255, messages: 510, 'missing-comma': 16, 'missing-bracket': 1, 'early-bracket': 3 },
    ],
    [
      '11.1.0',
      '11.1',
      { examples: 255, messages: 510, 'missing-comma': 16, 'missing-bracket': 1, 'early-bracket': 3 },
    ],
  ];

function countsIn(directory: string, version: Version): Record<string, number> {
  const release = releaseOf(version);
  const counts: Record<string, number> = { examples: 0, messages: 0 };
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  for (const { text } of readSchemas(directory)) {
    const { entries, starts } = parse(text, release);
    entries.forEach((entry, index) => {
      if (entry.kind !== 'documentation') return;
      const start = starts[index] ?? 0;
      for (const { messages } of examplesOf(entry, text.slice(start, start + entry.length), release)) {
        count('examples');
        messages.forEach(() => count('messages'));
        for (const { code } of messages.flatMap(({ errors }) => errors)) count(code);
      }
    });
  }
  return counts;
}

for (const [directory, version, expected] of RELEASES) {
  describeWithCorpus(`the examples of QEMU ${version}`, directory, (path) => {
    it('are found, and what is wrong with them', () => assert.deepEqual(countsIn(path, version), expected));
  });
}
