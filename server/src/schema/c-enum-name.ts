/** How the values of enums are called in C (section 3.2 of the language reference). */
import type { Release } from '../releases/release';
import { plainCName } from './c-name';
import type { EnumDefinition } from './definitions';

const UPPER = /^[A-Z]$/;
const ALPHANUMERIC = /^[A-Za-z0-9]$/;

/** The C constant of a value. */
export function enumConstant(
  { name, prefix }: Pick<EnumDefinition, 'name' | 'prefix'>,
  value: string,
  release: Release,
): string {
  return `${constantPrefix(name, prefix, release)}_${plainCName(value).toUpperCase()}`;
}

function constantPrefix(name: string, prefix: string | undefined, release: Release): string {
  if (release.has('c.enum-old')) return splitWordsEarly(prefix ?? name);
  return prefix === undefined || prefix === '' ? splitWords(name) : prefix;
}

/** `IPAddress` → `IP_ADDRESS`: a word begins where the case changes, at the last capital of several. */
function splitWords(name: string): string {
  let taken = name.slice(0, 1);
  for (const character of name.slice(1)) {
    const last = taken.at(-1) ?? '';
    const wasUpper = UPPER.test(last);
    if (wasUpper && !UPPER.test(character)) {
      if (taken.length > 2 && ALPHANUMERIC.test(taken.at(-2) ?? '')) taken = `${taken.slice(0, -1)}_${last}`;
    } else if (!wasUpper && UPPER.test(character) && ALPHANUMERIC.test(last)) taken += '_';
    taken += character;
  }
  return plainCName(taken.toUpperCase()).replace(/^_+/, '');
}

/** A word begins at a capital behind a digit, or in front of a small letter. */
function splitWordsEarly(name: string): string {
  const plain = plainCName(name);
  const isAllUpper = plain === plain.toUpperCase() && /[A-Z]/.test(plain);
  if (isAllUpper) return plain;
  const split = plain.replaceAll(/(?<=[^_])([A-Z])(?=[a-z])|(?<=\d)([A-Z])/g, '_$&');
  return split.replace(/^_+/, '').toUpperCase();
}
