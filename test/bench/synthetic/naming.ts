import type { Random } from '../../fuzz/random';
import { ADJECTIVES, camelCase, NOUNS, SUFFIXES, VERBS } from './words';

/** Gives names that nothing else in the schema has. */
export class Naming {
  private readonly taken = new Set<string>();

  /** `unit` keeps the names of the units of a schema apart; those of the first one bear no number. */
  constructor(
    private readonly random: Random,
    private readonly unit: number,
  ) {}

  typeName(): string {
    const { random } = this;
    return this.unique(() => {
      const words = [random.pick(ADJECTIVES), random.pick(NOUNS)];
      return `${camelCase(words)}${random.pick(SUFFIXES)}`;
    }, '');
  }

  commandName(): string {
    const { random } = this;
    return this.unique(
      () => [random.pick(VERBS), random.pick(ADJECTIVES), random.pick(NOUNS)].join('-'),
      '-',
    );
  }

  eventName(): string {
    const { random } = this;
    const words = () => [random.pick(ADJECTIVES), random.pick(NOUNS), random.pick(VERBS)].join('_');
    return this.unique(() => words().toUpperCase(), '_');
  }

  private unique(propose: () => string, separator: string): string {
    const tail = this.unit === 0 ? '' : `${separator}${this.unit}`;
    let name = propose();
    // When words run short, they are put together.
    while (this.taken.has(name)) name += separator + propose();
    this.taken.add(name);
    return name + tail;
  }
}

/** So many names of members or values, none of them twice or among those that are taken. */
export function partNames(random: Random, count: number, taken: ReadonlySet<string> = new Set()): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const noun = random.pick(NOUNS);
    const name = random.chance(0.6) ? `${random.pick(ADJECTIVES)}-${noun}` : noun;
    if (!taken.has(name)) names.add(name);
  }
  return [...names];
}
