import assert from 'node:assert/strict';
import { findDefinition } from '../../server/src/features/definition';
import { viewsOf } from '../../server/src/features/file-view';
import { targetsOfEntry } from '../../server/src/features/target/targets';
import { isPredefined } from '../../server/src/schema/types';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { rawDefinitions, rawTypeReferences } from '../harness/raw-schema-text';

/** Which program a file belongs to: each has its own names. */
function programOf(path: string): string {
  return /\/(?:qga|docs\/interop)\/.*$/.exec(path)?.[0] ?? 'QEMU';
}

/** Where a search finds the definitions, by program and name. */
function rawPlaces(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const path of schemaFiles(snapshot)) {
    for (const { name, start } of rawDefinitions(snapshot.file(path)?.text ?? '')) {
      const key = `${programOf(path)} ${name}`;
      places.set(key, [...(places.get(key) ?? []), `${path}:${start}-${start + name.length}`]);
    }
  }
  return places;
}

describeWithCorpus('go to definition in all schemas of QEMU 10.2', '10.2.2', (directory) => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await corpusSnapshot(directory);
  });

  it('leads from every type reference to where a search in the text finds the definition', () => {
    let count = 0;
    const wrong: string[] = [];
    const places = rawPlaces(snapshot);
    for (const path of schemaFiles(snapshot)) {
      for (const { name, start } of rawTypeReferences(snapshot.file(path)?.text ?? '')) {
        count++;
        const expected = places.get(`${programOf(path)} ${name}`) ?? [];
        if ((expected.length === 0) !== isPredefined(name))
          wrong.push(`${path}:${start}: nothing defines ${name}`);
        for (const offset of [start, start + 1, start + name.length]) {
          const found = findDefinition(snapshot, path, offset);
          const targets = (found?.targets ?? []).map(
            ({ path: to, range }) => `${to}:${range.start}-${range.end}`,
          );
          if (targets.join() !== expected.join() || found?.origin.start !== start)
            wrong.push(`${path}:${offset} ${name}: ${targets.join()} instead of ${expected.join()}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(count > 2500, `there are only ${count} type references`);
  });

  it('knows exactly those type references that a search in the text finds', () => {
    for (const path of schemaFiles(snapshot)) {
      const [view] = viewsOf(snapshot, path);
      assert.ok(view);
      const { module } = view;
      const ours = module.tree.entries.flatMap((_, index) =>
        targetsOfEntry(module, index)
          .filter(({ kind }) => kind === 'type-name')
          .map(({ range }) => (module.tree.starts[index] ?? 0) + range.start),
      );
      const theirs = rawTypeReferences(module.tree.text).map(({ start }) => start);
      assert.deepEqual(ours, theirs, path);
    }
  });
});
