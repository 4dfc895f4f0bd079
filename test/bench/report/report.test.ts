import assert from 'node:assert/strict';
import { mergeSamples, type Result } from './measurement';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import type { Report } from './report';
import { holds, judge, type RequirementRow } from './requirements';
import { formatNumber } from './table';
import { toTerminal } from './terminal';

const results: Result[] = [
  { id: 'parse/largest/pass', label: 'pass', unit: 'ms', samples: [1, 2, 3] },
  {
    id: 'parse/largest/qapi',
    label: 'qapi',
    unit: 'ms',
    samples: [5, 4, 40],
    baseline: 'parse/largest/pass',
  },
  { id: 'parse/largest/lezer', label: 'Lezer', skipped: 'it is not there' },
];
const report: Report = { input: 'a schema', machine: 'a machine', results, requirements: judge(results) };

describe('the report of the benchmarks', () => {
  it('gives medians, 95th percentiles, minima and ratios to a terminal', () => {
    const text = toTerminal(report);
    assert.match(text, /^ {2}pass +2\.00 +3\.00 +1\.00 *$/m);
    assert.match(text, /^ {2}qapi +5\.00 +40\.0 +4\.00 +2\.50 ×$/m);
    assert.match(text, /^ {2}Lezer +skipped: it is not there$/m);
  });

  it('says of each bound whether it holds', () => {
    const ofParse = requirement('2. parse of the largest file, to one charCodeAt pass');
    assert.deepEqual([ofParse.measured, holds(ofParse)], [2.5, true]);
    const ofLezer = requirement('2. parse of the largest file, to Lezer');
    assert.deepEqual([ofLezer.measured, holds(ofLezer)], [undefined, undefined]);
    assert.equal(holds({ ...ofParse, measured: 3.01 }), false);
  });

  it('is a page with a table for each family', () => {
    const page = toMarkdown(report, '2030-01-02');
    assert.match(page, /^Last run: 2030-01-02, on a schema; a machine\.$/m);
    assert.match(page, /^\| qapi \| 5\.00 \| 40\.0 \| 4\.00 \| 2\.50 × \|$/m);
    assert.match(
      page,
      /^\| 2\. parse of the largest file, to one charCodeAt pass \| ≤ 3 × \| 2\.50 ×: holds \|$/m,
    );
  });

  it('can be read by machines', () => {
    const { results: rows } = JSON.parse(toJson(report)) as { results: object[] };
    assert.deepEqual(rows[1], {
      id: 'parse/largest/qapi',
      label: 'qapi',
      unit: 'ms',
      baseline: 'parse/largest/pass',
      median: 5,
      p95: 40,
      min: 4,
      count: 3,
    });
  });

  it('puts the samples of several rounds together', () => {
    const [merged] = mergeSamples([results.slice(0, 1), results.slice(0, 1)]);
    assert.ok(merged !== undefined && 'samples' in merged);
    assert.deepEqual(merged.samples, [1, 2, 3, 1, 2, 3]);
  });

  it('writes numbers with the digits that count', () => {
    assert.deepEqual([1234.5, 12.34, 0.1234, 0.00012345, 0].map(formatNumber), [
      '1235',
      '12.3',
      '0.123',
      '0.0001',
      '0.00',
    ]);
  });

  function requirement(name: string): RequirementRow {
    const found = report.requirements.find((row) => row.requirement === name);
    assert.ok(found);
    return found;
  }
});
