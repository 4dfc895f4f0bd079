import { InfoDrafts, noteOf } from './info-draft';
import type { Introspection, SchemaInfo } from './schema-info';
import { typesNamedBy } from './schema-info';
import type { ArrayDraft } from '../text/json-draft';

/** An entry, then those of all types that it leads to, in the order in which they are met; nothing without such an entry. */
export function leadingFrom(name: string, { byName }: Introspection): readonly SchemaInfo[] {
  const first = byName.get(name);
  const found = new Set(first && [first]);
  for (const info of found) {
    for (const type of typesNamedBy(info)) {
      const next = byName.get(type);
      if (next !== undefined) found.add(next);
    }
  }
  return [...found];
}

/** Entries for people: types go by their names, with comments that tell what clients see, and conditions. */
export function readableEntries(entries: readonly SchemaInfo[], introspection: Introspection): ArrayDraft {
  const drafts = new InfoDrafts(introspection, { unmask: true });
  const elements = entries.map((info) => {
    const number = introspection.numbers.get(info.entity.name);
    const notes = [number === undefined ? undefined : `"${number}" to clients`, noteOf(info)];
    const heading = notes.filter((note) => note !== undefined).join('; ');
    return { value: drafts.of(info), heading: heading === '' ? undefined : heading };
  });
  return { kind: 'array', elements };
}
