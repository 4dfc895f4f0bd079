import { BUILT_IN_TYPES, type JsonClass } from '../../schema/built-in-types';
import type { AlternateDefinition, Member, TypeReference } from '../../schema/definitions';
import { type Type, typeByName } from '../../schema/types';
import { type HoverContext, spellType } from './hover-context';

/** A value that stands for all of a type, and what to say besides where the value does not show the type. */
export interface Placeholder {
  readonly text: string;
  readonly note: string | undefined;
}

const BY_CLASS: Readonly<Record<JsonClass, string>> = {
  null: 'null',
  string: '"…"',
  number: '0',
  bool: 'false',
  list: '[]',
  object: '{}',
};

export function exampleOfMember({ type }: Member, context: HoverContext): Placeholder {
  return type === undefined
    ? { text: '{}', note: 'of a type that cannot be read' }
    : exampleOfType(type, context);
}

export function exampleOfType(reference: TypeReference, context: HoverContext): Placeholder {
  const text = valueOf(typeByName(reference.name, context.namespace), context);
  const isPlain = !reference.isArray && (reference.name === 'str' || reference.name === 'bool');
  const note = isPlain ? undefined : spellType(reference);
  return { text: reference.isArray ? `[ ${text} ]` : text, note };
}

function valueOf(type: Type | undefined, context: HoverContext): string {
  switch (type?.kind) {
    case 'built-in':
      return type.jsonClass === undefined ? '{}' : BY_CLASS[type.jsonClass];
    case 'predefined-enum':
      return `"${type.values[0] ?? ''}"`;
    case 'branch-enum':
      return `"${type.owner.branches[0]?.name ?? ''}"`;
    case 'array':
      return BUILT_IN_TYPES.has(type.elementName) ? '[]' : '[ {} ]';
    case 'implicit-object':
      return '{}';
    case 'defined': {
      const definition = context.namespace.definition(type.name);
      if (definition?.kind === 'enum') return `"${definition.values[0]?.name ?? ''}"`;
      return definition?.kind === 'alternate' ? valueOfFirst(definition, context) : '{}';
    }
    default:
      return '{}';
  }
}

/** What the first alternative takes; none can be an alternate itself. */
function valueOfFirst({ branches }: AlternateDefinition, context: HoverContext): string {
  const reference = branches[0]?.type;
  if (reference === undefined) return '{}';
  const type = typeByName(reference.name, context.namespace);
  if (type?.kind === 'defined' && type.definitionKind === 'alternate') return '{}';
  const text = valueOf(type, context);
  return reference.isArray ? `[ ${text} ]` : text;
}
