import { nameBehind } from '../../schema/definitions-behind';
import type { Schema } from '../../schema/schema';
import { predefinedType } from '../../schema/types';
import type { SchemaSymbol } from './schema-symbol';

/** What the schema defines by this very name: several if it does so more than once. */
export function definitionsNamed(name: string, schema: Schema): SchemaSymbol[] {
  return schema.lookupAll(name).map((owner) => ({ kind: 'definition', owner }));
}

/**
 * What the name stands for where a type is expected. Types that exist although no definition has their name lead to the
 * one that they come from: `FooList` to `Foo`.
 */
export function typesNamed(name: string, schema: Schema): SchemaSymbol[] {
  const behind = nameBehind(name, schema);
  const defined = definitionsNamed(behind, schema);
  if (defined.length > 0) return defined;
  const { kind } = predefinedType(behind) ?? {};
  return kind === 'built-in' || kind === 'predefined-enum' ? [{ kind: 'built-in', name: behind }] : [];
}
