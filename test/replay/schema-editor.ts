/** The schemas of a tree as if all files were open in an editor; each change is taken back when it was looked at. */
import { completionsAt } from '../../server/src/features/completion/completion';
import type { CompletionItem } from '../../server/src/features/completion/completion-item';
import { plainText } from '../../server/src/features/completion/template';
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import { growth, type TextChange } from '../../server/src/text/text-change';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { Workspace } from '../../server/src/workspace/workspace';
import type { Random } from '../fuzz/random';
import { schemaFiles } from '../harness/corpus-snapshot';

/** An item that is taken, with whether documentation that it owes went along. */
type Taken = Pick<CompletionItem, 'label' | 'edit' | 'along'> & { readonly isDescribed?: boolean };

/** That documentation is missing can only be mended elsewhere, and brings an offer of its own there. */
const OBLIGATIONS: ReadonlySet<string> = new Set(['member-undocumented', 'feature-undocumented']);

export class SchemaEditor {
  private version = 1;

  private constructor(
    private readonly workspace: Workspace,
    readonly paths: readonly string[],
  ) {}

  static async open(directory: string): Promise<SchemaEditor> {
    const workspace = new Workspace(new NodeFileSystem());
    workspace.setFolders([directory]);
    const snapshot = await workspace.settle();
    const paths = schemaFiles(snapshot).filter((path) => !path.includes('/tests/'));
    for (const path of paths) workspace.openDocument(path, snapshot.file(path)?.text ?? '', 1);
    await workspace.settle();
    return new SchemaEditor(workspace, paths);
  }

  get snapshot(): Snapshot {
    return this.workspace.snapshot;
  }

  textOf(path: string): string {
    return this.snapshot.file(path)?.text ?? '';
  }

  /** What is offered at an offset after a change, and what some of the offers, taken there, bring up on themselves. */
  offersAt(
    offset: number,
    path: string,
    change: TextChange,
    random: Random,
  ): { readonly items: readonly CompletionItem[]; readonly complaints: readonly string[] } {
    const before = new Set(this.snapshot.diagnostics(path).map(sayingOf));
    return this.during(path, change, () => {
      // What is wrong before an offer is taken is not its fault.
      for (const diagnostic of this.snapshot.diagnostics(path)) before.add(sayingOf(diagnostic));
      const { items } = completionsAt(this.snapshot, path, offset);
      const complaints = someOf(items, random).flatMap((item) => this.complaintsAbout(item, path, before));
      return { items, complaints };
    });
  }

  /** Takes an item and looks what is said of what it inserted, and was not said before. */
  private complaintsAbout(
    { label, edit: { range, template }, along = [], isDescribed = false }: Taken,
    path: string,
    before: ReadonlySet<string>,
  ): string[] {
    const text = plainText(template);
    const [first, ...rest] = along;
    if (first !== undefined) {
      // What goes along stands in front of what is inserted.
      const by = growth(first);
      const moved = { start: range.start + by, end: range.end + by };
      const item = { label, edit: { range: moved, template }, along: rest, isDescribed: true };
      return this.during(path, first, () => this.complaintsAbout(item, path, before));
    }
    const end = range.start + text.length;
    return this.during(path, { ...range, text }, () =>
      this.snapshot
        .diagnostics(path)
        .filter((one) => one.range.start < end && range.start < one.range.end)
        .filter(({ code }) => isDescribed || !OBLIGATIONS.has(code))
        .map(sayingOf)
        .filter((saying) => !before.has(saying))
        .map((saying) => `${label} ⇒ ${JSON.stringify(text)}: ${saying}`),
    );
  }

  private during<T>(path: string, change: TextChange, look: () => T): T {
    const { start, end, text } = change;
    const old = this.textOf(path).slice(start, end);
    this.edit(path, change);
    const seen = look();
    this.edit(path, { start, end: start + text.length, text: old });
    return seen;
  }

  private edit(path: string, change: TextChange): void {
    this.workspace.changeDocument(path, [change], ++this.version);
  }
}

function sayingOf({ code, message }: { readonly code: string; readonly message: string }): string {
  return `${code}: ${message}`;
}

/** The first offers, which are taken most, and some of the others. */
function someOf(items: readonly CompletionItem[], random: Random): CompletionItem[] {
  const others = items.length > 3 ? [random.pick(items), random.pick(items)] : [];
  return [...items.slice(0, 3), ...others];
}
