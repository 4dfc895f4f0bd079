import { type Definition, type DefinitionKind, type Feature, isDeprecated } from '../../schema/definitions';
import type { Schema } from '../../schema/schema';
import { predefinedType } from '../../schema/types';
import { modifierBits, type TokenStyle, tokenStyle, withModifiers } from './token';

const DEPRECATED = modifierBits('deprecated');

const BY_KIND: Readonly<Record<DefinitionKind, TokenStyle>> = {
  enum: tokenStyle('enum'),
  struct: tokenStyle('struct'),
  union: tokenStyle('struct', 'union'),
  alternate: tokenStyle('type', 'alternate'),
  command: tokenStyle('function'),
  event: tokenStyle('event'),
};

const BUILT_IN_TYPE = tokenStyle('type', 'defaultLibrary');
const BUILT_IN_ENUM = tokenStyle('enum', 'defaultLibrary');

/** How the name of a definition is shown. */
export function styleOfDefinition({ kind, features }: Definition): TokenStyle {
  return withFeatures(BY_KIND[kind], features);
}

/** How a name is shown that stands for a definition or for a type that every schema has; nothing if it does not. */
export function styleOfType(name: string, schema: Schema): TokenStyle | undefined {
  const defined = schema.lookup(name);
  if (defined !== undefined) return styleOfDefinition(defined.definition);
  const predefined = predefinedType(name);
  if (predefined === undefined) return undefined;
  return predefined.kind === 'predefined-enum' ? BUILT_IN_ENUM : BUILT_IN_TYPE;
}

/** The style of something that has features. */
export function withFeatures(style: TokenStyle, features: readonly Feature[]): TokenStyle {
  return isDeprecated({ features }) ? withModifiers(style, DEPRECATED) : style;
}
