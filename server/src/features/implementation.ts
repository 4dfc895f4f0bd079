import type { Definition, TypeReference } from '../schema/definitions';
import type { SchemaDefinition } from '../schema/definition-index';
import type { Schema } from '../schema/schema';
import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import { type Destinations, destinationsAt, placesOf } from './target/destinations';
import { discriminatorType } from './target/parts';
import { resolveTarget } from './target/resolve-target';
import type { SchemaSymbol } from './target/schema-symbol';

/**
 * What makes something concrete: for an object the structs and unions that have it as their base, and the unions and
 * alternates that have it as a branch; for an enum the unions that it tells the branches of; for one of its values those
 * branches.
 */
export function findImplementation(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
): Destinations | undefined {
  return destinationsAt(snapshot, path, offset, (found, view) => {
    const symbols = resolveTarget(found, view);
    return placesOf(
      symbols.flatMap((symbol) => implementationsOf(symbol, snapshot)),
      snapshot,
    );
  });
}

function implementationsOf(symbol: SchemaSymbol, snapshot: Snapshot): SchemaSymbol[] {
  if (symbol.kind !== 'definition' && symbol.kind !== 'value') return [];
  const { file, definition } = symbol.owner;
  const schemas = snapshot.rootsOf(file.path).map(({ analysis }) => analysis.schema);
  return schemas.flatMap((schema) =>
    schema.definitions.flatMap((owner): SchemaSymbol[] => {
      if (symbol.kind === 'value') return branchesOf(symbol.value.name, definition, owner, schema);
      return implementsType(owner.definition, definition, schema) ? [{ kind: 'definition', owner }] : [];
    }),
  );
}

function implementsType(definition: Definition, type: Definition, schema: Schema): boolean {
  const isType = (reference: TypeReference | undefined) => {
    return reference?.name === type.name && !reference.isArray;
  };
  switch (definition.kind) {
    case 'struct':
      return isType(definition.base);
    case 'union':
      if (type.kind === 'enum') return isType(discriminatorType(definition, schema));
      return isType(definition.base) || definition.branches.some((branch) => isType(branch.type));
    case 'alternate':
      return definition.branches.some((branch) => isType(branch.type));
    default:
      return false;
  }
}

/** The branches of a union that an enum's value selects. */
function branchesOf(
  value: string,
  enumeration: Definition,
  owner: SchemaDefinition,
  schema: Schema,
): SchemaSymbol[] {
  const { definition } = owner;
  if (definition.kind !== 'union' || !implementsType(definition, enumeration, schema)) return [];
  const branches = definition.branches.filter(({ name }) => name === value);
  return branches.map((branch) => ({ kind: 'branch', owner, branch }));
}
