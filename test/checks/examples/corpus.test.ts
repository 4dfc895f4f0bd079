import assert from 'node:assert/strict';
import { describeWithCorpus } from '../../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot, schemaFiles } from '../../harness/corpus-snapshot';

/**
 * How many mistakes the examples of QEMU's schemas have, by rule. Each was looked up in the text and in the definition;
 * whoever changes a number looks again. Nearly all that is missing came to its type after the example was written.
 */
const EXPECTED: Readonly<Record<(typeof CORPUS_RELEASES)[number], Readonly<Record<string, number>>>> = {
  '2.12.0': {
    'json-extra-bracket': 1,
    'json-missing-bracket': 1,
    'json-missing-comma': 18,
    'json-text-after-message': 1,
    'json-trailing-comma': 2,
    'missing-member': 31,
    'unknown-command': 4,
    'unknown-event': 1,
    'unknown-member': 36,
    'wrong-type': 1,
  },
  '5.2.0': {
    'json-extra-bracket': 1,
    'json-missing-bracket': 2,
    'json-missing-comma': 18,
    'json-text-after-message': 1,
    'json-trailing-comma': 2,
    'message-member': 2,
    'missing-member': 42,
    'unknown-event': 1,
    'unknown-member': 22,
    'wrong-type': 3,
  },
  '7.2.0': {
    'json-early-bracket': 3,
    'json-missing-comma': 16,
    'json-text-after-message': 1,
    'json-trailing-comma': 1,
    'missing-member': 20,
    'unknown-member': 19,
  },
  '10.2.2': {
    'json-early-bracket': 3,
    'json-missing-bracket': 1,
    'json-missing-comma': 16,
    'missing-member': 21,
    'no-message': 2,
    'unknown-member': 20,
    'wrong-type': 1,
  },
  '11.1.0': {
    'json-early-bracket': 3,
    'json-missing-bracket': 1,
    'json-missing-comma': 16,
    'missing-member': 21,
    'no-message': 2,
    'unknown-member': 21,
    'wrong-type': 1,
  },
};

for (const release of CORPUS_RELEASES)
  describeWithCorpus(`the examples of QEMU ${release}`, release, (directory) => {
    it('have these mistakes and no others', async () => {
      const snapshot = await corpusSnapshot(directory);
      const counts: Record<string, number> = {};
      for (const path of schemaFiles(snapshot)) {
        for (const { code } of snapshot.diagnosticsWithExamples(path)) {
          if (!code.startsWith('qmp-example/')) continue;
          const rule = code.slice('qmp-example/'.length);
          counts[rule] = (counts[rule] ?? 0) + 1;
        }
      }
      assert.deepEqual(counts, EXPECTED[release]);
    });
  });
