import { cName } from '../../schema/c-name';
import { namespaceOf } from '../../schema/schema-namespace';
import { typeByName } from '../../schema/types';
import { type FileView, viewsOf } from '../file-view';
import { type MemberHolder, roleOfMembers } from './members-in-place';

/** The prefix of names that are not QEMU's own, the mark of what is unstable, and all behind. */
const PARTS = /^(__[a-z0-9.-]+_)?(?:x[-_](?=.))?(.*)$/is;

/** A name for a struct with the members of a definition that nothing has in any schema that holds the file. */
export function freshStructName(holder: MemberHolder, { snapshot, module }: FileView): string {
  const [, prefix = '', stem = ''] = PARTS.exec(holder.name) ?? [];
  const role = roleOfMembers(holder);
  const name = prefix + inCamelCase(stem, holder) + role.charAt(0).toUpperCase() + role.slice(1);
  const views = viewsOf(snapshot, module.path);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!views.some((view) => isTaken(candidate, view))) return candidate;
  }
}

function inCamelCase(stem: string, { kind }: MemberHolder): string {
  if (kind === 'union') return stem;
  const words = stem.split(/[^A-Za-z0-9]+/);
  // What is not all in upper case may have its own reasons.
  const rest = (word: string): string =>
    word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1);
  return words.map((word) => word.charAt(0).toUpperCase() + rest(word)).join('');
}

function isTaken(name: string, { schema }: FileView): boolean {
  const inC = cName(name, schema.release);
  if (schema.lookup(name) !== undefined || typeByName(name, namespaceOf(schema)) !== undefined) return true;
  return schema.definitions.some((one) => cName(one.definition.name, schema.release) === inC);
}
