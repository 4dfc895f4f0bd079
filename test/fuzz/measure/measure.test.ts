import assert from 'node:assert/strict';
import { join } from 'node:path';
import { NEWEST_VERSION } from '../../../server/src/releases/release';
import { projectRoot } from '../../harness/project-root';
import { describeCascade, describeFrequencies, measureDistribution } from './distribution';
import { makeTwoMistakes } from './two-mistakes';
import { errorsAmong, WholeSchema } from './whole-schema';

describe('diagnostics beyond the first', () => {
  let schema: WholeSchema;
  before(() => (schema = new WholeSchema(join(projectRoot, 'samples/vmm/vmm.json'), NEWEST_VERSION)));

  it('are measured on a schema without errors', () => {
    assert.deepEqual(errorsAmong(schema.diagnosticsWith(new Map())), []);
    assert.ok(schema.modules.size > 1);
  });

  it('tell of two mistakes in two definitions', () => {
    const missed = Array.from({ length: 60 }, (_, number) => makeTwoMistakes(schema, 1, number))
      .filter(({ areBothReported }) => !areBothReported)
      .map(({ first, second }) => [first.expression, second.expression]);
    assert.deepEqual(missed, []);
  });

  it('are no more than three for one token, unless others depend on it', () => {
    const { cascades, frequencies } = measureDistribution(schema, 1, 600);
    const unexplained = cascades.filter(({ consequence }) => consequence === undefined);
    assert.deepEqual(unexplained.map(describeCascade), [], describeFrequencies(frequencies));
    assert.ok((frequencies.get(1) ?? 0) > 300, describeFrequencies(frequencies));
  });

  it('are the same for the same seed', () => {
    assert.deepEqual(measureDistribution(schema, 7, 50), measureDistribution(schema, 7, 50));
  });
});
