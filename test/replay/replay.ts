/** Deletes words of a schema, one at a time, and looks whether completion offers them in their place. */
import { completionsAt } from '../../server/src/features/completion/completion';
import type { CompletionItem } from '../../server/src/features/completion/completion-item';
import { plainText } from '../../server/src/features/completion/template';
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import type { TextChange } from '../../server/src/text/text-change';
import { Workspace } from '../../server/src/workspace/workspace';
import { Random } from '../fuzz/random';
import { schemaFiles } from '../harness/corpus-snapshot';
import { type Position, positionsOf, REPLAY_KINDS, type ReplayKind } from './positions';

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
  private version = 1;

  private constructor(
    private readonly workspace: Workspace,
    readonly positions: ReadonlyMap<ReplayKind, readonly Position[]>,
  ) {}

  static async of(directory: string): Promise<Replay> {
    const workspace = new Workspace(new NodeFileSystem());
    workspace.setFolders([directory]);
    const snapshot = await workspace.settle();
    const paths = schemaFiles(snapshot).filter((path) => !path.includes('/tests/'));
    for (const path of paths) workspace.openDocument(path, snapshot.file(path)?.text ?? '', 1);
    return new Replay(workspace, positionsOf(await workspace.settle(), paths));
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
    const text = this.workspace.snapshot.file(path)?.text ?? '';
    const word = text.slice(range.start, range.end);
    const typed = OPEN_SETS.has(kind) ? word.slice(0, TYPED) : '';
    const removal = removalOf(range, text, remainder, typed);
    const before = this.diagnosticsOf(path);
    this.edit(path, removal);
    const items = completionsAt(this.workspace.snapshot, path, removal.start + removal.text.length);
    const complaints = checked(items, random).flatMap((item) => this.complaintsAbout(item, path, before));
    this.edit(path, inverse(removal, text));
    const fitting = items.filter(({ filterText }) => {
      return withoutMarks(filterText).toLowerCase().startsWith(typed.toLowerCase());
    });
    const rank = fitting.findIndex(({ label }) => withoutMarks(label) === word);
    return { position, word, remainder, typed, rank, complaints };
  }

  /** Takes an item and looks what is said of what it inserted, and was not said before. */
  private complaintsAbout(
    { label, edit: { range, template } }: CompletionItem,
    path: string,
    before: ReadonlySet<string>,
  ): string[] {
    const text = this.workspace.snapshot.file(path)?.text ?? '';
    const change = { ...range, text: plainText(template) };
    this.edit(path, change);
    const end = range.start + change.text.length;
    const after = this.workspace.snapshot.diagnostics(path).filter((diagnostic) => {
      return (
        diagnostic.range.start < end &&
        range.start < diagnostic.range.end &&
        !OBLIGATIONS.has(diagnostic.code)
      );
    });
    this.edit(path, inverse(change, text));
    return after
      .filter(({ code, message }) => !before.has(`${code} ${message}`))
      .map(({ code, message }) => `${label} ⇒ ${JSON.stringify(change.text)}: ${code}: ${message}`);
  }

  private diagnosticsOf(path: string): ReadonlySet<string> {
    return new Set(
      this.workspace.snapshot.diagnostics(path).map(({ code, message }) => `${code} ${message}`),
    );
  }

  private edit(path: string, change: TextChange): void {
    this.workspace.changeDocument(path, [change], ++this.version);
  }
}

/** That documentation is missing can only be mended elsewhere, and brings an offer of its own there. */
const OBLIGATIONS: ReadonlySet<string> = new Set(['member-undocumented', 'feature-undocumented']);

/** The first offers, which are taken most, and some of the others. */
function checked(items: readonly CompletionItem[], random: Random): CompletionItem[] {
  const others = items.length > 3 ? [random.pick(items), random.pick(items)] : [];
  return [...items.slice(0, 3), ...others];
}

function inverse({ start, end, text }: TextChange, before: string): TextChange {
  return { start, end: start + text.length, text: before.slice(start, end) };
}

/** A star stays where it is, as does whatever is not in quotes. */
function removalOf(
  { start, end }: { start: number; end: number },
  text: string,
  remainder: Remainder,
  typed: string,
): TextChange {
  const hasQuotes = text[start - 1] === "'" && text[end] === "'";
  if (!hasQuotes || remainder === 'both quotes') return { start, end, text: typed };
  if (remainder === 'opening quote') return { start, end: end + 1, text: typed };
  return { start: start - 1, end: end + 1, text: typed };
}

/** Labels of documentation are shown with what surrounds them. */
function withoutMarks(label: string): string {
  return label.replace(/^@|:$/g, '');
}
