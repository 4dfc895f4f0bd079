/** Deletes words of a schema, one at a time, and looks whether completion offers them in their place. */
import type { TextChange } from '../../server/src/text/text-change';
import type { TextRange } from '../../server/src/text/text-range';
import { Random } from '../fuzz/random';
import { type Position, positionsOf, REPLAY_KINDS, type ReplayKind } from './positions';
import type { SchemaEditor } from './schema-editor';

/** What is left of a word and its quotes. */
export type Remainder = 'nothing' | 'opening quote' | 'both quotes';

export interface Attempt {
  readonly position: Position;
  readonly word: string;
  readonly remainder: Remainder;
  /** What is typed of the word. */
  readonly typed: string;
  /** Where the word stands among what is offered and begins with what is typed; -1 if it is not offered. */
  readonly rank: number;
  /** What offers bring up on themselves, once they are taken with their placeholders as they are. */
  readonly complaints: readonly string[];
}

/** Kinds that are drawn from sets too large to show as a whole, so that something must be typed first. */
const OPEN_SETS: ReadonlySet<ReplayKind> = new Set<ReplayKind>(['type', 'enum value']);
const TYPED = 3;

export class Replay {
  readonly positions: ReadonlyMap<ReplayKind, readonly Position[]>;

  constructor(private readonly editor: SchemaEditor) {
    this.positions = positionsOf(editor.snapshot, editor.paths);
  }

  /** The attempt of a number; the same number and seed make the same. */
  attempt(seed: number, number: number): Attempt {
    const random = new Random(seed, number);
    const kinds = REPLAY_KINDS.filter((kind) => (this.positions.get(kind)?.length ?? 0) > 0);
    const kind = kinds[number % kinds.length]!;
    const position = random.pick(this.positions.get(kind) ?? []);
    const remainder = random.pick(['nothing', 'opening quote', 'both quotes'] as const);
    return this.replay(position, remainder, random);
  }

  private replay(position: Position, remainder: Remainder, random: Random): Attempt {
    const { path, range, kind } = position;
    const text = this.editor.textOf(path);
    const word = text.slice(range.start, range.end);
    const typed = OPEN_SETS.has(kind) ? word.slice(0, TYPED) : '';
    const change = removalOf(range, text, remainder, typed);
    const { items, complaints } = this.editor.offersAt(
      change.start + change.text.length,
      path,
      change,
      random,
    );
    const fitting = items.filter(({ filterText }) => {
      return withoutMarks(filterText).toLowerCase().startsWith(typed.toLowerCase());
    });
    const rank = fitting.findIndex(({ label }) => withoutMarks(label) === word);
    return { position, word, remainder, typed, rank, complaints };
  }
}

/** A star stays where it is, as does whatever is not in quotes. */
function removalOf({ start, end }: TextRange, text: string, remainder: Remainder, typed: string): TextChange {
  const hasQuotes = text[start - 1] === "'" && text[end] === "'";
  if (!hasQuotes || remainder === 'both quotes') return { start, end, text: typed };
  if (remainder === 'opening quote') return { start, end: end + 1, text: typed };
  return { start: start - 1, end: end + 1, text: typed };
}

/** Labels of documentation are shown with what surrounds them. */
function withoutMarks(label: string): string {
  return label.replace(/^@|:$/g, '');
}
