import assert from 'node:assert/strict';
import { introspect } from '../../server/src/introspection/introspect';
import { schemaInfoOf } from '../../server/src/introspection/schema-info-list';
import { type SchemaInfo, typesNamedBy } from '../../server/src/introspection/schema-info';
import type { Schema } from '../../server/src/schema/schema';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot } from '../harness/corpus-snapshot';
import { valueOfDraft } from '../harness/json-values';

/** The types whose names are no concern of clients. */
const NUMBERED: ReadonlySet<string> = new Set(['object', 'enum', 'alternate']);

for (const release of CORPUS_RELEASES) {
  describeWithCorpus(`introspection of QEMU ${release}`, release, (directory) => {
    const forSchemas = async (test: (schema: Schema) => void): Promise<void> => {
      const { roots } = await corpusSnapshot(directory);
      assert.ok(roots.length >= 2);
      for (const { analysis } of roots) test(analysis.schema);
    };

    it('has an entry for each type that it names, and only one', () =>
      forSchemas((schema) => {
        const { entries, byName } = introspect(schema);
        assert.equal(byName.size, entries.length);
        for (const info of entries) for (const type of typesNamedBy(info)) assert.ok(byName.has(type), type);
      }));

    it('has all commands and events, before any type', () =>
      forSchemas((schema) => {
        const isSent = ({ metaType }: SchemaInfo) => metaType === 'command' || metaType === 'event';
        const { entries } = introspect(schema);
        const names = entries.filter(isSent).map(({ entity }) => entity.name);
        const defined = schema.definitions.filter(
          ({ definition: { kind } }) => kind === 'command' || kind === 'event',
        );
        assert.deepEqual([...names].sort(), defined.map(({ definition }) => definition.name).sort());
        assert.ok(entries.slice(0, names.length).every(isSent));
      }));

    it('has names that are numbers in the order of first use', () =>
      forSchemas((schema) => {
        const masked = valueOfDraft(schemaInfoOf(schema)) as readonly Record<string, string>[];
        const { numbers } = introspect(schema);
        assert.deepEqual(
          [...numbers.values()],
          Array.from(numbers.keys(), (_, index) => index),
        );
        const types = masked.filter((info) => NUMBERED.has(info['meta-type'] ?? ''));
        assert.deepEqual(
          types.map(({ name }) => Number(name)).sort((a, b) => a - b),
          [...numbers.values()],
        );
      }));
  });
}
