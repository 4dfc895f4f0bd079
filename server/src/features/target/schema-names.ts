import type { Definition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { namespaceOf } from '../../schema/schema-namespace';
import { typeByName } from '../../schema/types';
import type { SchemaSymbol } from './schema-symbol';

/** What the schema defines by this very name: several if it does so more than once. */
export function definitionsNamed(name: string, schema: Schema): SchemaSymbol[] {
  if (name === '') return [];
  return schema.index.all(name).map((owner) => ({ kind: 'definition', owner }));
}

/**
 * What the name stands for where a type is expected. Types that exist although no definition has their name lead to the
 * one that they come from: `FooList` to `Foo`.
 */
export function typesNamed(name: string, schema: Schema): SchemaSymbol[] {
  const defined = definitionsNamed(name, schema);
  if (defined.length > 0) return defined;
  const type = typeByName(name, namespaceOf(schema));
  switch (type?.kind) {
    case 'built-in':
    case 'predefined-enum':
      return [{ kind: 'built-in', name }];
    case 'array':
      return typesNamed(type.elementName, schema);
    case 'branch-enum':
      return definitionsNamed(type.owner.name, schema);
    case 'implicit-object':
      return type.owner === undefined ? [] : definitionsNamed(type.owner.name, schema);
    default:
      return [];
  }
}

/** A definition as the schema has it, which may have another one of the same name, too. */
export function ownerOf(definition: Definition, schema: Schema): SchemaDefinition | undefined {
  return schema.index.all(definition.name).find((owner) => owner.definition === definition);
}
