import assert from 'node:assert/strict';
import { findReferences } from '../../server/src/features/references';
import { declarationOf } from '../../server/src/features/target/schema-symbol';
import type { SchemaDefinition } from '../../server/src/schema/definition-index';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { otherMeaningOf, rawNames } from '../harness/raw-schema-text';

/** The offsets of all words of a file. */
function indexNames(text: string): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const { name, start } of rawNames(text)) {
    const known = index.get(name);
    if (known === undefined) index.set(name, [start]);
    else known.push(start);
  }
  return index;
}

/** The definitions of all schemas, each once however many schemas have it. */
function allDefinitions({ roots }: Snapshot): SchemaDefinition[] {
  const all = roots.flatMap(({ analysis }) => analysis.schema.definitions);
  return [...new Map(all.map((one) => [`${one.file.path} ${one.definition.name}`, one])).values()];
}

describeWithCorpus('references in all schemas of QEMU 10.2', '10.2.2', (directory) => {
  it('hold every place where the text has the name of a definition, but for those that mean something else', async () => {
    const snapshot = await corpusSnapshot(directory);
    const names = new Map(
      schemaFiles(snapshot).map((path) => [path, indexNames(snapshot.file(path)?.text ?? '')]),
    );
    const counts = new Map<string, number>();
    const unexplained: string[] = [];
    for (const owner of allDefinitions(snapshot)) {
      const { path, range } = declarationOf({ kind: 'definition', owner }, snapshot)!;
      const found = findReferences(snapshot, path, range.start, { withDeclaration: true });
      const roots = snapshot.rootsOf(path).map(({ analysis }) => analysis.schema);
      const files = new Set(roots.flatMap(({ files: { all } }) => all.map((file) => file.path)));
      for (const file of files) {
        const { name } = owner.definition;
        for (const start of names.get(file)?.get(name) ?? []) {
          const isFound = found.some(
            (one) => one.path === file && one.range.start <= start && start < one.range.end,
          );
          const meaning = isFound
            ? 'found'
            : otherMeaningOf({ name, start }, snapshot.file(file)?.text ?? '');
          if (meaning === undefined) unexplained.push(`${file}:${start} ${name}`);
          else counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
        }
      }
    }
    assert.deepEqual(unexplained, []);
    assert.ok((counts.get('found') ?? 0) > 3500, JSON.stringify([...counts]));
  });
});
