import assert from 'node:assert/strict';
import { analyseSchema } from '../../../server/src/checks/analysis';
import type { Schema } from '../../../server/src/schema/schema';
import { typeReferences } from '../../../server/src/schema/type-references';
import { modulesOf, schemaOf } from '../../harness/memory-schema';
import { errorsOf } from '../../harness/schema-on-disk';
import { generateSchema, LARGEST_FILE, SYNTHETIC_ROOT, type SyntheticOptions } from './generate-schema';
import { CROWD, KINDS, SHARES } from './proportions';

/** A schema of three small files a unit. */
const SMALL = { factor: 3, seed: 7, fileSizes: [12_000, 4000, 1500] };

describe('a synthetic schema', () => {
  it('is the same for the same seed, and another one for another seed', () => {
    const first = [...generateSchema(SMALL)];
    assert.deepEqual([...generateSchema(SMALL)], first);
    assert.notDeepEqual([...generateSchema({ ...SMALL, seed: 8 })], first);
  });

  it('has nothing wrong with it, whatever the seed', () => {
    for (let seed = 1; seed <= 8; seed++) {
      assert.deepEqual(errorsOf(analyseSchema(synthesise({ ...SMALL, seed }))), []);
    }
  });

  it('grows by files, in which nothing changes', () => {
    const one = [...generateSchema({ ...SMALL, factor: 1 })].filter(([name]) => name !== SYNTHETIC_ROOT);
    const three = new Map(generateSchema(SMALL));
    assert.equal(three.size, 3 * (one.length - 1) + 1 + 3);
    for (const [name, text] of one) assert.equal(three.get(name), text);
  });

  describe("of QEMU's size", () => {
    const options = { factor: 1, seed: 1 };
    const texts = new Map(generateSchema(options));
    let schema: Schema;
    before(() => (schema = synthesise(options)));

    it('has nothing wrong with it', () => assert.deepEqual(errorsOf(analyseSchema(schema)), []));

    it('has as many files and characters, and one large file', () => {
      assert.equal(schema.files.all.length, 46);
      assertAbout(total([...texts.values()].map(({ length }) => length)), 759_000, 0.02);
      assertAbout(texts.get(LARGEST_FILE)?.length ?? 0, 196_500, 0.03);
    });

    it('has as many definitions of each kind', () => {
      const definitions = schema.definitions.map(({ definition }) => definition);
      assertAbout(definitions.length, 1011, 0.06);
      for (const [kind, share] of Object.entries(KINDS)) {
        const count = definitions.filter((definition) => definition.kind === kind).length;
        // Of what is rare there may be a few more or fewer.
        assert.ok(Math.abs(count - share) < 10 + 0.1 * share, `${count} of kind ${kind}, not ${share}`);
      }
    });

    it('consists of documentation as much', () => {
      const lines = [...texts.values()].flatMap((text) => text.split('\n'));
      const inComments = lines.filter((line) => line.startsWith('#'));
      assertAbout(lines.length, 26_834, 0.03);
      assertAbout(total(inComments.map(({ length }) => length + 1)), 580_000, 0.04);
    });

    it('has references across files, and a type that many use', () => {
      const users = usersOfTypes(schema);
      const all = [...users.values()].flat();
      assertAbout(all.length, 1050, 0.1);
      assertAbout(all.filter((isInOtherFile) => isInOtherFile).length / all.length, SHARES.otherFile, 0.35);
      const most = Math.max(...[...users.values()].map(({ length }) => length));
      assert.ok(most >= CROWD, `${most} users of one type`);
    });
  });
});

function synthesise(options: SyntheticOptions): Schema {
  const files = [...generateSchema(options)].map(([name, text]) => ({ name, text }));
  return schemaOf(SYNTHETIC_ROOT, modulesOf(files.filter(({ name }) => name !== 'VERSION')));
}

/** For each type by its name, of every reference to it whether it is in another file than the type. */
function usersOfTypes(schema: Schema): Map<string, boolean[]> {
  const files = new Map(schema.definitions.map(({ definition, file }) => [definition.name, file]));
  const users = new Map<string, boolean[]>();
  for (const { definition, file } of schema.definitions) {
    for (const { name } of typeReferences(definition)) {
      if (!files.has(name)) continue;
      users.set(name, [...(users.get(name) ?? []), files.get(name) !== file]);
    }
  }
  return users;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function assertAbout(actual: number, expected: number, tolerance: number): void {
  const isNear = Math.abs(actual - expected) <= tolerance * expected;
  assert.ok(isNear, `${actual} is not about ${expected} (within ${100 * tolerance} %)`);
}
