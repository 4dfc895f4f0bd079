/** Where the examples of a schema stand, and the definitions that they may name. */
import { examplesOf } from '../../../server/src/qmp/examples-of';
import type { Module } from '../../../server/src/schema/module';
import type { FilePath } from '../../../server/src/text/file-path';
import type { TextRange } from '../../../server/src/text/text-range';
import type { Snapshot } from '../../../server/src/workspace/snapshot';

/** A part of a file. */
export interface Place extends TextRange {
  readonly path: FilePath;
}

export interface ExamplePlaces {
  /** From the first message of an example to its last. */
  readonly examples: readonly Place[];
  readonly definitions: readonly Place[];
}

/** All of a snapshot, each file looked at once. */
export function examplePlaces(snapshot: Snapshot): ExamplePlaces {
  const examples: Place[] = [];
  const definitions: Place[] = [];
  for (const path of [...snapshot.paths()].sort()) {
    const module = snapshot.rootsOf(path)[0]?.analysis.schema.moduleAt(path);
    if (module === undefined) continue;
    examples.push(...examplesIn(module));
    definitions.push(...definitionsIn(module));
  }
  return { examples, definitions };
}

function examplesIn({ path, tree }: Module): Place[] {
  return tree.entries.flatMap((entry, index) => {
    if (entry.kind !== 'documentation') return [];
    const offset = tree.starts[index] ?? 0;
    const text = tree.source.slice(offset, offset + entry.length);
    return examplesOf(entry, text, tree.release).map(({ messages }) => {
      const [first] = messages;
      const start = offset + (first?.start ?? 0);
      return { path, start, end: offset + (messages.at(-1)?.end ?? entry.length) };
    });
  });
}

function definitionsIn({ path, tree }: Module): Place[] {
  return tree.entries.flatMap((entry, index) => {
    const start = tree.starts[index] ?? 0;
    return entry.kind === 'expression' ? [{ path, start, end: start + entry.length }] : [];
  });
}
