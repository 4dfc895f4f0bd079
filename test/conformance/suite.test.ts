/**
 * QEMU's own test suite, run in place: for every case the same verdict, and for every error the same bytes. The
 * schemas that QEMU is built from have no errors.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithCorpus } from '../harness/corpus';
import { analyseFile, errorsOf } from '../harness/schema-on-disk';
import { referenceReport } from '../../server/src/checks/reference/report';

const RELEASES = ['10.2.2', '11.1.0'];

const ROOTS = [
  'qapi/qapi-schema.json',
  'qga/qapi-schema.json',
  'storage-daemon/qapi/qapi-schema.json',
  'docs/interop/firmware.json',
  'docs/interop/vhost-user.json',
];

/** Where we do not do what the expectation says, and why. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'event-args-if-unboxed':
    'the expectation is stale: QEMU itself does not keep it, and does not run the case',
};

interface Outcome {
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}

for (const release of RELEASES) {
  describeWithCorpus(`conformance with QEMU ${release}`, release, (directory) => {
    const suite = join(directory, 'tests', 'qapi-schema');
    const version = release.replace(/\.\d+$/, '') as '10.2' | '11.1';
    let outcomes: readonly Outcome[] = [];

    before(() => {
      // Two cases have no schema. For `missing-schema` that is the point, and the command line's business; of
      // `escape-outside-string` only the expectation was left behind.
      const cases = readdirSync(suite).flatMap((name) => (name.endsWith('.err') ? [name.slice(0, -4)] : []));
      const present = cases.filter((name) => existsSync(join(suite, `${name}.json`)));
      outcomes = present.map((name) => runCase(suite, name, version));
    });

    it('has a suite worth the name', () => assert.ok(outcomes.length > 200));

    it('finds an error exactly where the suite has one', () => {
      assertNone(outcomes.filter(({ expected, actual }) => (expected === '') !== (actual === '')));
    });

    it('says it in the same words', () => {
      const wrong = outcomes.filter(({ expected, actual }) => expected !== actual);
      const right = outcomes.length - wrong.length;
      const reasons = wrong.flatMap(({ name }) =>
        name in DEVIATIONS ? [`${name}: ${DEVIATIONS[name]}`] : [],
      );
      const tail = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
      process.stdout.write(
        `\n  QEMU ${release}: ${right} of ${outcomes.length} cases byte for byte${tail}\n  `,
      );
      assertNone(wrong);
    });

    it('deviates only where the list says so', () => {
      const stale = Object.keys(DEVIATIONS).filter((name) => {
        return outcomes.some((outcome) => outcome.name === name && outcome.expected === outcome.actual);
      });
      assert.deepEqual(stale, []);
    });

    for (const root of ROOTS) {
      it(`finds no error in ${root}`, () => {
        const analysis = analyseFile(directory, root, version);
        assert.deepEqual(errorsOf(analysis), []);
        assert.equal(referenceReport(analysis), undefined);
        assert.ok(analysis.schema.definitions.length > 0);
      });
    }
  });
}

/** A case is run from within its folder, as the suite's expectations have no folder in their names. */
function runCase(suite: string, name: string, version: '10.2' | '11.1'): Outcome {
  const expected = readFileSync(join(suite, `${name}.err`), 'utf8');
  const analysis = analyseFile(suite, `${name}.json`, version);
  const report = referenceReport(analysis);
  assert.equal(report !== undefined, errorsOf(analysis).length > 0, `${name}: report and diagnostics agree`);
  return { name, expected, actual: report === undefined ? '' : `${report}\n` };
}

function assertNone(outcomes: readonly Outcome[]): void {
  const wrong = outcomes.filter(({ name }) => !(name in DEVIATIONS));
  const lines = wrong.map(
    ({ name, expected, actual }) => `${name}\n    expected ${expected}    actual   ${actual}`,
  );
  if (lines.length > 0) assert.fail(`\n  ${lines.join('\n  ')}`);
}
