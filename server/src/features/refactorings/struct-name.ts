import { cName } from '../../schema/c-name';
import { namespaceOf } from '../../schema/schema-namespace';
import { typeByName } from '../../schema/types';
import { type FileView, viewsOf } from '../file-view';
import { type MemberHolder, roleOfMembers } from './members-in-place';

/** The prefix of names that are not QEMU's own, the mark of what is unstable, and all behind. */
const PARTS = /^(__[a-z0-9.-]+_)?(?:x[-_](?=.))?(.*)$/is;

/** A name for a struct with the members of a definition. */
export function structNameFor(holder: MemberHolder, view: FileView): string {
  const [, prefix = '', stem = ''] = PARTS.exec(holder.name) ?? [];
  const role = roleOfMembers(holder);
  const name = holder.kind === 'union' ? stem : inCamelCase(stem);
  return freshName(prefix + name + role.charAt(0).toUpperCase() + role.slice(1), view);
}

/** The name, with a number if need be, so that nothing has it in any schema that holds the file. */
export function freshName(
  name: string,
  { snapshot, module }: FileView,
  taken: readonly string[] = [],
): string {
  const views = viewsOf(snapshot, module.path);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.includes(candidate) && !views.some((view) => isTaken(candidate, view))) return candidate;
  }
}

/** Words with anything between them as one word of several humps. */
export function inCamelCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => {
      // What is not all in upper case may have its own reasons.
      const rest = word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1);
      return word.charAt(0).toUpperCase() + rest;
    })
    .join('');
}

/** Names with some endings belong to types that nobody writes. */
const RESERVED_END = /(?:Kind|List)$/;

function isTaken(name: string, { schema }: FileView): boolean {
  if (RESERVED_END.test(name)) return true;
  const inC = cName(name, schema.release);
  if (schema.lookup(name) !== undefined || typeByName(name, namespaceOf(schema)) !== undefined) return true;
  return schema.modules.some(({ definitions }) => {
    return definitions.some(({ declaration }) => cName(declaration.name, schema.release) === inC);
  });
}
