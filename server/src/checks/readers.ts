import { LayeredMap, withoutEmpty } from '../schema/layered-map';
import type { FileAnalysis } from './file-analysis';
import { namesIn, type Reads } from './reads';

/** What the checks of a definition read before an edit and after it. */
export interface ReadsChange {
  readonly reader: string;
  readonly before: Reads;
  readonly after: Reads;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Who read what, by name: leads from a name that stands for something else to all who must look again. May name one
 * reader too many, where a name is defined twice, but never one too few. Immutable.
 */
export class Readers {
  private constructor(private readonly byName: LayeredMap<string, ReadonlySet<string>>) {}

  static of(files: readonly FileAnalysis[]): Readers {
    const byName = new Map<string, Set<string>>();
    for (const { module, results } of files) {
      results.forEach(({ reads }, index) => {
        const reader = module.definitions[index]!.declaration.name;
        for (const name of namesIn(reads)) {
          const known = byName.get(name);
          if (known === undefined) byName.set(name, new Set([reader]));
          else known.add(reader);
        }
      });
    }
    return new Readers(LayeredMap.of(byName));
  }

  /** The names of the definitions whose checks looked up one of the names. */
  ofAny(names: Iterable<string>): ReadonlySet<string> {
    const readers = new Set<string>();
    for (const name of names) for (const reader of this.byName.get(name) ?? NOBODY) readers.add(reader);
    return readers;
  }

  /** Where a name belongs to more than one definition, what one of them no longer reads another one may. */
  revise(changes: readonly ReadsChange[], isRepeated: (name: string) => boolean): Readers {
    const sets = new Map<string, Set<string>>();
    const setOf = (name: string): Set<string> => {
      const known = sets.get(name) ?? new Set(this.byName.get(name));
      sets.set(name, known);
      return known;
    };
    for (const { reader, before, after } of changes) {
      if (reader === '' || isRepeated(reader)) continue;
      const still = namesIn(after);
      for (const name of namesIn(before)) if (!still.has(name)) setOf(name).delete(reader);
    }
    for (const { reader, before, after } of changes) {
      const known = namesIn(before);
      for (const name of namesIn(after)) if (!known.has(name)) setOf(name).add(reader);
    }
    return sets.size === 0 ? this : new Readers(this.byName.with(withoutEmpty(sets)));
  }
}
