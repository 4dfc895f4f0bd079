import assert from 'node:assert/strict';
import { checkBlocks, reviseBlocks } from '../../../server/src/checks/examples/blocks-with-examples';
import { NEWEST_VERSION, releaseOf } from '../../../server/src/releases/release';
import { modulesOf, schemaOf } from '../../harness/memory-schema';
import { schemaWithExample } from './example-fixture';

function schemaWithCommands(names: readonly string[]) {
  const example = names.map((name) => `-> { "execute": "${name}" }`).join('\n');
  const modules = modulesOf(
    [{ name: 'root.json', text: schemaWithExample(example, '') }],
    releaseOf(NEWEST_VERSION),
  );
  const schema = schemaOf('root.json', modules);
  return { schema, module: schema.moduleOf(schema.files.byPath.get('/root.json')!) };
}

describe('blocks with examples', () => {
  it('forget what was looked up for examples that are gone, once it is most of it', () => {
    const many = schemaWithCommands(Array.from({ length: 50 }, (_, index) => `gone-${index}`));
    const one = schemaWithCommands(['stays']);
    const before = checkBlocks(many.module, many.schema);
    assert.ok(before.lookups.size >= 50);
    const after = reviseBlocks(before, [], many.module, one.module, one.schema);
    assert.deepEqual([...after.lookups.keys()], [...checkBlocks(one.module, one.schema).lookups.keys()]);
  });
});
