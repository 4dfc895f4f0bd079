import { isSameWord } from './words';

/** As many bits as a mask has. */
const MAX_WORDS = 31;

/** Compares a few words with many others, of which most come again and again. */
export class WordMatcher {
  readonly count: number;
  private readonly masks = new Map<string, number>();

  constructor(private readonly words: readonly string[]) {
    this.count = Math.min(words.length, MAX_WORDS);
  }

  /** A bit for each of the few that is the same word as this one. */
  maskOf(word: string): number {
    let mask = this.masks.get(word);
    if (mask === undefined) {
      mask = 0;
      for (let index = 0; index < this.count; index++)
        if (isSameWord(word, this.words[index]!)) mask |= 1 << index;
      this.masks.set(word, mask);
    }
    return mask;
  }
}

/** How many bits of a mask are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
