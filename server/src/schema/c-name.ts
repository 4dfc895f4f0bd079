/** How QAPI names become C identifiers (section 3.2 of the language reference). */
import type { Release } from '../releases/release';

const RESERVED_WORDS: ReadonlySet<string> = new Set(
  [
    // C89
    'auto break case char const continue default do double else enum extern float for goto if int long register',
    'return short signed sizeof static struct switch typedef union unsigned void volatile while',
    // C99 and C11
    'inline restrict _Bool _Complex _Imaginary _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert',
    '_Thread_local',
    // GCC
    'asm typeof',
    // C++
    'bool catch class const_cast delete dynamic_cast explicit false friend mutable namespace new operator private',
    'protected public reinterpret_cast static_cast template this throw true try typeid typename using virtual',
    'wchar_t and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq',
    // Names that platforms define as macros
    'unix errno mips sparc i386 linux',
  ].flatMap((words) => words.split(' ')),
);

const FOREIGN = /[^A-Za-z0-9_]/;
const ALL_FOREIGN = /[^A-Za-z0-9_]/g;

/** The identifier for a name, before words that C reserves are protected. */
export function plainCName(name: string): string {
  const hyphenated = name.includes('-') ? name.replaceAll('-', '_') : name;
  return FOREIGN.test(hyphenated) ? hyphenated.replaceAll(ALL_FOREIGN, '_') : hyphenated;
}

/** The identifier for a name. Two names clash if this is the same for both. */
export function cName(name: string, release: Release): string {
  const plain = plainCName(name);
  return isProtected(plain, release) ? `q_${plain}` : plain;
}

/** Nearly every name: no two of these have one identifier. */
const DISTINCT = /^(?!q-)[a-z0-9-]*$/;

/** Whether a name clashes with no other one of which the same holds. */
export function isDistinctName(name: string): boolean {
  return DISTINCT.test(name);
}

/**
 * What two names that clash have in common: equal if and only if their identifiers are. For nearly every name it is the
 * name itself, so that no identifier need be made.
 */
export function clashKey(name: string, release: Release): string {
  if (isDistinctName(name)) return name;
  const plain = plainCName(name);
  // `q_int` is the identifier of `int`, too: the key of both is `int`, as that of `a_b` and `a.b` is `a-b`.
  const inside = plain.startsWith('q_') ? plain.slice(2) : '';
  const unprotected = isProtected(inside, release) ? inside : plain;
  return unprotected.replaceAll('_', '-');
}

function isProtected(name: string, release: Release): boolean {
  if (startsWithDigit(name)) return release.has('c.leading-digit');
  return RESERVED_WORDS.has(name) && (name !== 'linux' || release.has('c.linux'));
}

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}
