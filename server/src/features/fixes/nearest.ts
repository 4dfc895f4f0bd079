/** How many names are worth an offer of their own. */
const MAX_OFFERS = 3;

/** Longer names may hold more than one slip. */
const LETTERS_PER_SLIP = 6;

/** Those of the candidates that the name may be a slip of, the nearest first. */
export function nearestNames(name: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const wanted = fold(name);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue;
    // Case and hyphens are what is mistaken most easily.
    const distance = editDistance(wanted, fold(candidate));
    if (distance <= limit && distance < candidate.length) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, MAX_OFFERS).map(({ candidate }) => candidate);
}

/** Whether one name is most likely a misspelling of the other: names of different things may be alike, too. */
export function isSlip(name: string, meant: string): boolean {
  const distance = editDistance(fold(name), fold(meant));
  if (distance > Math.max(1, Math.floor(name.length / LETTERS_PER_SLIP))) return false;
  // `Foo2` is none of `Foo1`.
  return distance === 0 || withoutDigits(name) !== withoutDigits(meant);
}

function withoutDigits(name: string): string {
  return fold(name).replaceAll(/[0-9]/g, '');
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** How many characters must be inserted, removed, replaced or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      const isSwapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
