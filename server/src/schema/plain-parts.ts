/**
 * Nearly all parts of definitions are plain: one look at them, when they are lowered, tells that nothing can be wrong
 * with their form in any release. Nobody has to look again, or to put into words what messages would call them.
 */

/** In lower case: valid, and in style wherever that style is asked for. */
const PLAIN_NAME = /^(?!q-)[a-z][a-z0-9-]*$/;
/** The key of a member, with the star of optional ones: as above, and not reserved either. */
const PLAIN_KEY = /^\*?(?!q-|has-|u$)[a-z][a-z0-9-]*$/;
/** The value of an enum, which may start with a digit. */
const PLAIN_VALUE = /^(?!q-)[a-z0-9][a-z0-9-]*$/;

export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name);
}

export function isPlainKey(key: string): boolean {
  return PLAIN_KEY.test(key);
}

export function isPlainValue(name: string): boolean {
  return PLAIN_VALUE.test(name);
}

interface Named {
  readonly name: string;
}

/** Up to how many it is cheaper to compare each with those in front of it than to make a set. */
const FEW = 16;

/** Whether no two of the parts have one name. */
export function haveDistinctNames(parts: readonly Named[]): boolean {
  if (parts.length > FEW) return new Set(parts.map(({ name }) => name)).size === parts.length;
  for (let index = 1; index < parts.length; index++) {
    if (isAmong(parts[index]!.name, parts, index)) return false;
  }
  return true;
}

/** Whether one of the first `count` parts has the name. */
function isAmong(name: string, parts: readonly Named[], count: number): boolean {
  for (let index = 0; index < count; index++) if (parts[index]!.name === name) return true;
  return false;
}
