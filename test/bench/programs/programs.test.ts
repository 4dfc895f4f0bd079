import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TemporaryDirectory, temporaryDirectory } from '../../harness/temporary-directory';
import { type BenchContext, runProgram } from '../bench-context';
import { bundlePrograms, type ProgramName } from '../bundle';
import { readInput } from '../input/schema-input';
import { FAMILIES } from '../report/families';
import { familyOf, isMeasured } from '../report/measurement';
import { writeSchema } from '../synthetic/write-schema';
import type { ProgramRequest } from './request';

/** That they run and tell something; what they tell is not tested, for it is times. */
describe('the programs of the benchmarks', () => {
  let scratch: TemporaryDirectory;
  let context: BenchContext;

  before(async () => {
    scratch = temporaryDirectory();
    const directory = scratch.native('tree');
    writeSchema(directory, { factor: 1, seed: 1, fileSizes: [20_000, 4000] });
    context = {
      input: readInput(directory, 'a small schema'),
      qemu: undefined,
      rivals: [],
      scratch: scratch.native(),
      scale: 1,
      program: await bundlePrograms(join(scratch.native(), 'programs')),
      distance: { milliseconds: 0, minRounds: 1, maxRounds: 2 },
      rounds: 1,
    };
  });
  after(() => scratch.remove());

  const cases: [program: ProgramName, request: Partial<ProgramRequest>, families: string[]][] = [
    ['parsing', {}, ['parse/largest', 'parse/all']],
    ['reparsing', {}, ['reparse/largest']],
    ['analysis', {}, ['analysis/all']],
    ['cold', { task: 'parse/qapi' }, ['parse/cold']],
    ['cold', { task: 'parse/json-parse' }, ['parse/cold']],
    ['cold', { task: 'analysis/qapi' }, ['analysis/cold']],
    ['heap', {}, ['keystroke/heap']],
    ['keystrokes', {}, ['keystroke/time', 'keystroke/cpu']],
  ];
  for (const [program, request, families] of cases) {
    it(`measure ${families.join(' and ')}: ${request.task ?? program}`, async () => {
      const results = await runProgram(context, program, request);
      assert.deepEqual([...new Set(results.map(familyOf))], families);
      for (const family of families) assert.ok(Object.hasOwn(FAMILIES, family));
      const ours = results.filter(({ id }) => !/lezer|tree-sitter/.test(id));
      for (const row of ours)
        assert.ok(isMeasured(row) && row.samples.every((sample) => sample >= 0), row.label);
      for (const row of results.filter((each) => !ours.includes(each))) assert.ok('skipped' in row);
    });
  }

  it('measure how costs grow', async () => {
    const request = { task: '1', lines: 700 };
    const results = await runProgram(context, 'scale', request);
    assert.ok(results.length > 4);
    for (const row of results) assert.ok(Object.hasOwn(FAMILIES, familyOf(row)), row.id);
  });
});
