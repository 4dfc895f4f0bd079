import type { Definition, Feature, Member, TypeReference } from '../../schema/definitions';

/**
 * What there is to say of a definition behind its name, in a few words: `command (Tree) -> [Leaf]`. The arrow is plain
 * ASCII since one character beyond Latin-1 would make the engine hold, write and read the whole answer at twice the cost.
 */
export function detailOfDefinition(definition: Definition): string {
  return withUnstable(signatureOf(definition), definition.features);
}

function signatureOf(definition: Definition): string {
  switch (definition.kind) {
    case 'struct':
      return `struct${baseOf(definition.base)}`;
    case 'union': {
      const tag = definition.discriminator?.value;
      return `union${tag ? ` on ${tag}` : ''}${baseOf(definition.base)}`;
    }
    case 'command':
      return `command${argumentsOf(definition.data)}${definition.returns ? ` -> ${typeText(definition.returns)}` : ''}`;
    case 'event':
      return `event${argumentsOf(definition.data)}`;
    default:
      return definition.kind;
  }
}

/** The type of a member, with `?` behind it if the member may be absent. */
export function detailOfMember({ type, isOptional, features }: Member): string {
  return withUnstable(`${type ? typeText(type) : ''}${isOptional ? '?' : ''}`, features);
}

/** What the unstable feature is worth saying of something that has nothing else to say. */
export function detailOfFeatures(features: readonly Feature[]): string {
  return withUnstable('', features);
}

/** A type as it is written, without quotes. */
export function typeText({ name, isArray }: TypeReference): string {
  return isArray ? `[${name}]` : name;
}

function baseOf(base: TypeReference | undefined): string {
  return base === undefined ? '' : ` : ${typeText(base)}`;
}

function argumentsOf(data: TypeReference | undefined): string {
  return data === undefined ? '' : ` (${typeText(data)})`;
}

function withUnstable(detail: string, features: readonly Feature[]): string {
  if (!features.some(({ name }) => name === 'unstable')) return detail;
  return detail === '' ? 'unstable' : `${detail}, unstable`;
}
