import type { FuzzCase } from './fuzz-case';
import { generalise } from './comparison';
import type { Judgement } from './referee';

/** Disagreements of one sort: the smallest case, and how often it came up. */
export interface DisagreementGroup {
  readonly signature: string;
  readonly count: number;
  readonly example: FuzzCase;
  readonly judgement: Judgement;
}

/** From this share on it is doubtful whether the front end works here at all. */
const MANY_CRASHES = 0.2;

/** Counts cases by what came of them. */
export class Tally {
  readonly groups = new Map<string, DisagreementGroup>();
  private cases = 0;
  private accepted = 0;
  private crashes = 0;
  /** How often the reference crashed in which way, and on how many of these we report something. */
  private readonly crashKinds = new Map<string, { count: number; answered: number }>();
  private hashOrder = 0;
  private verdicts = 0;
  private rejectedByBoth = 0;
  private messages = 0;
  private lines = 0;
  private identical = 0;

  add(fuzzCase: FuzzCase, judgement: Judgement): void {
    const { reference, ours, comparison, dependsOnHashOrder } = judgement;
    const { outcome, verdict, message, line, signature } = comparison;
    this.cases++;
    if (signature !== '') this.note(signature, fuzzCase, judgement);
    if (reference.crash !== null) {
      this.noteCrash(reference.crash, ours.errors.length > 0);
      return;
    }
    this.verdicts += Number(verdict);
    this.identical += Number(signature === '');
    this.accepted += Number(outcome === 'accepted');
    this.hashOrder += Number(dependsOnHashOrder);
    if (outcome !== 'rejected') return;
    this.rejectedByBoth++;
    this.messages += Number(message);
    this.lines += Number(line);
  }

  /** Puts a smaller example in the place of the first one. */
  replaceExample(signature: string, example: FuzzCase, judgement: Judgement): void {
    const group = this.groups.get(signature);
    if (group !== undefined) this.groups.set(signature, { ...group, example, judgement });
  }

  /** How many cases the reference had an answer to. */
  get judged(): number {
    return this.cases - this.crashes;
  }

  /** Why the figures say little or nothing, one sentence each. */
  warnings(): string[] {
    if (this.judged === 0)
      return [`no case was judged: the reference crashed on ${this.crashes} of ${this.cases}`];
    if (this.crashes <= MANY_CRASHES * this.cases) return [];
    return [
      `WARNING: the reference crashed on ${share(this.crashes, this.cases)}; the figures are of the others`,
    ];
  }

  /** The figures, a line each. */
  summary(): string[] {
    const { judged } = this;
    return [
      `${this.cases} cases: ${this.accepted} accepted and ${this.rejectedByBoth} rejected by both sides`,
      `verdict   ${share(this.verdicts, judged)}`,
      `message   ${share(this.messages, this.rejectedByBoth)} that both sides reject`,
      `line      ${share(this.lines, this.rejectedByBoth)} that both sides reject`,
      `all       ${share(this.identical, judged)}, ${this.hashOrder} depend on the order of Python's sets`,
      `the reference crashed on ${this.crashes}`,
      ...[...this.crashKinds].map(([kind, { count, answered }]) => {
        return `  ${count} x ${kind} (we report something on ${answered})`;
      }),
      `disagreements: ${this.disagreements()} in ${this.groups.size} groups`,
    ];
  }

  disagreements(): number {
    return [...this.groups.values()].reduce((sum, { count }) => sum + count, 0);
  }

  private noteCrash(crash: string, isAnswered: boolean): void {
    this.crashes++;
    const kind = generalise(crash);
    const { count, answered } = this.crashKinds.get(kind) ?? { count: 0, answered: 0 };
    this.crashKinds.set(kind, { count: count + 1, answered: answered + Number(isAnswered) });
  }

  private note(signature: string, example: FuzzCase, judgement: Judgement): void {
    const group = this.groups.get(signature);
    const count = 1 + (group?.count ?? 0);
    this.groups.set(signature, group ? { ...group, count } : { signature, count, example, judgement });
  }
}

function share(count: number, total: number): string {
  return total === 0 ? 'none' : `${count} of ${total} (${((100 * count) / total).toFixed(2)} %)`;
}
