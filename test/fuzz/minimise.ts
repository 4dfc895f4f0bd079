import { type FuzzCase, withoutFile, withText } from './fuzz-case';

/** Whether a smaller case still shows what the large one showed. */
export type Oracle = (fuzzCase: FuzzCase) => Promise<boolean>;

/** How a text is cut: first roughly, then finely. */
const CUTS: readonly ((text: string) => string[])[] = [
  (text) => text.split(/(?<=\n)(?=##\n# |\{)/),
  (text) => text.split(/(?<=\n)/),
  (text) => text.match(/'[^'\n]*'|\s+|\w+|[^]/gu) ?? [],
];

/** Removes files, entries, lines and tokens as long as the oracle agrees, and until it was asked `budget` times. */
export async function minimise(fuzzCase: FuzzCase, oracle: Oracle, budget = 600): Promise<FuzzCase> {
  return new Minimiser(fuzzCase, oracle, budget).run();
}

class Minimiser {
  constructor(
    private smallest: FuzzCase,
    private readonly oracle: Oracle,
    private budget: number,
  ) {}

  async run(): Promise<FuzzCase> {
    for (const name of this.names()) {
      if (name !== this.smallest.root) await this.attempt(withoutFile(this.smallest, name));
    }
    for (const cut of CUTS) for (const name of this.names()) await this.shrink(name, cut);
    return this.smallest;
  }

  private names(): string[] {
    return Object.keys(this.smallest.files);
  }

  /** Tries to do without halves, then quarters, and so on. */
  private async shrink(name: string, cut: (text: string) => string[]): Promise<void> {
    let parts = cut(this.smallest.files[name] ?? '');
    for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let index = 0; index < parts.length;) {
        const fewer = [...parts.slice(0, index), ...parts.slice(index + size)];
        if (await this.attempt(withText(this.smallest, name, fewer.join('')))) parts = fewer;
        else index += size;
      }
    }
  }

  private async attempt(candidate: FuzzCase): Promise<boolean> {
    if (this.budget-- <= 0 || !(await this.oracle(candidate))) return false;
    this.smallest = candidate;
    return true;
  }
}
