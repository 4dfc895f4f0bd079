import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';
import { caseAt } from './campaign';
import { ourAnswer } from './our-answer';
import { readOptions } from './options';
import { Random } from './random';
import { BaseCases } from './schemas/base-cases';
import { generateSchema } from './schemas/generate-schema';

const schema = `##
# @Box:
#
# A box.
#
# @size: its size
#
# Since: 1.0
##
{ 'struct': 'Box', 'data': { 'size': 'Size', '*next': 'Box' } }

{ 'enum': 'Size', 'data': [ 'small', 'large' ] }
{ 'command': 'open', 'data': 'Box' }
`;

describe('the fuzzer', () => {
  let directory: TemporaryDirectory;
  let bases: BaseCases;
  before(() => {
    directory = temporaryDirectory({
      VERSION: '10.2.0\n',
      'qapi/qapi-schema.json': `{ 'pragma': { 'doc-required': false } }\n${schema}`,
      'tests/qapi-schema/includes.json': "{ 'include': 'sub/a.json' }\n",
      'tests/qapi-schema/sub/a.json': "{ 'enum': 'A', 'data': [] }\n",
    });
    bases = new BaseCases({ directory: directory.native(), label: '10.2.0', version: '10.2' });
  });
  after(() => directory.remove());

  it('makes the same cases of the same seed', () => {
    const run = (seed: number) => Array.from({ length: 100 }, (_, number) => caseAt(number, seed, bases));
    assert.deepEqual(run(3), run(3));
    assert.notDeepEqual(run(3), run(4));
  });

  it('makes many different cases, each of which can be written as UTF-8', () => {
    const texts = Array.from({ length: 300 }, (_, number) => JSON.stringify(caseAt(number, 1, bases).files));
    assert.ok(new Set(texts).size > 250, String(new Set(texts).size));
    for (const text of texts) assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text);
  });

  it('takes definitions with what they need, and cases with their includes', () => {
    const all = Array.from({ length: 200 }, (_, number) => bases.pick(new Random(1, number)));
    const slices = all.filter(({ history }) => history[0]?.startsWith('definitions: open') ?? false);
    assert.ok(slices.length > 0);
    for (const { files } of slices)
      for (const name of ['open', 'Box', 'Size']) assert.ok(files['root.json']?.includes(`': '${name}'`));
    const suite = all.find(({ root }) => root === 'includes.json');
    assert.deepEqual(Object.keys(suite?.files ?? {}), ['includes.json', 'sub/a.json']);
  });

  it('writes schemas many of which are right, by the rules of each release', () => {
    for (const version of ['2.12', '5.2', '10.2'] as const) {
      const accepted = Array.from({ length: 60 }, (_, number) => {
        const { files } = generateSchema(new Random(1, number), releaseOf(version));
        directory.write({ 'generated.json': files['root.json'] ?? '' });
        return ourAnswer(directory.native(), 'generated.json', version);
      }).filter(({ report, thrown }) => report === undefined && thrown === undefined);
      assert.ok(accepted.length > 15, `${version}: ${accepted.length} of 60`);
    }
  });

  it('understands its command line', () => {
    const read = (...argv: string[]) => readOptions(argv, 'fuzz', 5, directory.native());
    const { tree, version, seed, count, keep } = read('--qemu', '.', '--seed', '7', '--keep', 'k');
    assert.deepEqual([tree.label, version, seed, count], ['10.2.0', '10.2', 7, 5]);
    assert.equal(keep, directory.native('k'));
    assert.equal(read('--qemu', '.', '--qemu-version', '9.1.50').version, '9.2');
    assert.throws(() => read(), /--qemu DIR is missing/);
    assert.throws(() => read('--qemu', 'qapi'), /is no QEMU tree/);
    assert.throws(() => read('--qemu', '.', '--seed', 'x'), /whole number/);
    assert.throws(() => read('--nope'), /Unknown option[^]*usage: npm run fuzz --/);
  });
});
