/** How the front end up to 4.1 calls the parts of a definition. */
import type { Definition } from '../../schema/definitions';

type Named = Pick<Definition, 'kind' | 'name'>;

/** `struct 'S'` */
export function ofDefinition({ kind, name }: Named): string {
  return `${kind} '${name}'`;
}

/** `'data' for struct 'S'` */
export function ofKey(key: 'data' | 'base' | 'returns', definition: Named): string {
  return `'${key}' for ${ofDefinition(definition)}`;
}

/** `Member of 'data' for struct 'S'` */
export function ofAnyMember(source: string): string {
  return `Member of ${source}`;
}

/** `Member 'm' of 'data' for struct 'S'` */
export function ofMember(key: string, source: string): string {
  return `Member '${key}' of ${source}`;
}

/** `member 'm' of 'data' for struct 'S'`, where keys are concerned */
export function ofMemberKeys(key: string, source: string): string {
  return `member '${key}' of ${source}`;
}

/** `'m' (member of S)` */
export function ofPart(name: string, role: string, owner: string): string {
  return `'${name}' (${role} of ${owner})`;
}
