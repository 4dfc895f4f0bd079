/** Names that look like a given one and stand nowhere yet. */
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import type { Random } from '../random';

/** After so many of one length it becomes longer: of the shortest names all may be taken. */
const ATTEMPTS = 1000;
/** What says something about a name that an arbitrary other one would not say. */
const KEPT_START = /^(?:__[A-Za-z0-9.-]+_)?(?:x-)?/;

/** All that looks like a name anywhere in the files. */
export function namesIn(snapshot: Snapshot): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of snapshot.paths())
    for (const [name] of (snapshot.file(path)?.text ?? '').matchAll(/[\w-]+/g)) names.add(name);
  return names;
}

/** A name in the same style that is not taken, of the same length if one is free. */
export function freeName(name: string, taken: ReadonlySet<string>, random: Random): string {
  const [kept = ''] = KEPT_START.exec(name) ?? [];
  let pattern = name.slice(kept.length);
  for (let attempt = 1; ; attempt++) {
    const other = kept + pattern.replaceAll(/[a-z]/gi, (letter) => letterLike(letter, random));
    if (!taken.has(other)) return other;
    if (attempt % ATTEMPTS === 0) pattern += /[a-z]/i.exec(pattern)?.[0] ?? 'a';
  }
}

/** Without those in which reserved names begin (`has-`, `q-`, `u`). */
const LETTERS = 'abcdefgijklmnoprstvwxyz';

function letterLike(letter: string, random: Random): string {
  const other = LETTERS.charAt(random.below(LETTERS.length));
  return letter === letter.toLowerCase() ? other : other.toUpperCase();
}
