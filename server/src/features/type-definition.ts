import type { Definition, TypeReference } from '../schema/definitions';
import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import type { FileView } from './file-view';
import { type Destinations, destinationsAt, placesOf } from './target/destinations';
import { resolveTarget } from './target/resolve-target';
import { typesNamed } from './target/schema-names';
import { schemaOfOwner, type SchemaSymbol } from './target/schema-symbol';
import type { FoundTarget } from './target/targets';

/** Where the types are defined of what stands at an offset: a command has those of its arguments and of its result. */
export function findTypeDefinition(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
): Destinations | undefined {
  return destinationsAt(snapshot, path, offset, (found, view) =>
    placesOf(typesOfTarget(found, view), snapshot),
  );
}

function typesOfTarget(found: FoundTarget, view: FileView): SchemaSymbol[] {
  const { target } = found;
  // What a branch of a union is called belongs to an enum; its type is that of the branch all the same.
  if (target.kind === 'branch-name') return typesReferredTo([target.branch.type], view.schema);
  return resolveTarget(found, view).flatMap((symbol) => typesOfSymbol(symbol, view.snapshot));
}

function typesOfSymbol(symbol: SchemaSymbol, snapshot: Snapshot): SchemaSymbol[] {
  if (!('owner' in symbol)) return [];
  const { owner } = symbol;
  const schema = schemaOfOwner(owner, snapshot);
  if (schema === undefined) return [];
  switch (symbol.kind) {
    case 'definition': {
      const used = typesUsedBy(owner.definition);
      return used === undefined ? [symbol] : typesReferredTo(used, schema);
    }
    case 'member':
      return typesReferredTo([symbol.member.type], schema);
    case 'branch':
      return typesReferredTo([symbol.branch.type], schema);
    case 'value':
      return [{ kind: 'definition', owner }];
    case 'feature':
      return [];
  }
}

/** The types of what a command or event carries; nothing for a definition that is a type itself. */
function typesUsedBy(definition: Definition): readonly (TypeReference | undefined)[] | undefined {
  switch (definition.kind) {
    case 'command':
      return [definition.data, definition.returns];
    case 'event':
      return [definition.data];
    default:
      return undefined;
  }
}

function typesReferredTo(
  references: readonly (TypeReference | undefined)[],
  schema: FileView['schema'],
): SchemaSymbol[] {
  return references.flatMap((reference) => (reference ? typesNamed(reference.name, schema) : []));
}
