import type { FilePath } from '../../../server/src/text/file-path';
import { growth, type TextChange } from '../../../server/src/text/text-change';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import type { Workspace } from '../../../server/src/workspace/workspace';
import type { Random } from '../random';
import type { ExamplePlaces, Place } from './example-places';
import { assertAsFresh, assertNoCrash, assertStreamHolds } from './fresh-results';
import { randomChange } from './random-change';

/** How often something is changed before everything is put back. */
const MOST_EDITS = 6;
/** How often it is a definition rather than the example. */
const IN_DEFINITION = 0.3;

/** How often that is the one that the example documents, rather than any. */
const DOCUMENTED = 0.6;

export interface EditTally {
  readonly edits: number;
  readonly mistakes: number;
  /** What went wrong, with what was done. */
  readonly problem: string | undefined;
}

/** Edits one example and definitions, looks after each edit whether all still holds, and puts everything back. */
export async function editExample(
  workspace: Workspace,
  { examples, definitions }: ExamplePlaces,
  random: Random,
): Promise<EditTally> {
  const example = random.pick(examples);
  const { path, end } = example;
  const documented = definitions.find((one) => one.path === path && one.start >= end) ?? example;
  const session = new EditSession(workspace, example, random);
  let mistakes = 0;
  let problem: string | undefined;
  try {
    for (let count = 1 + random.below(MOST_EDITS); count > 0; count--) {
      const definition = random.chance(DOCUMENTED) ? documented : random.pick(definitions);
      const place = random.chance(IN_DEFINITION) ? definition : session.example;
      mistakes += await session.edit(place);
    }
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    problem = `${session.done.join('\n')}\n${reason}`;
  }
  await session.putBack();
  return { edits: session.done.length, mistakes, problem };
}

class EditSession {
  readonly done: string[] = [];
  /** The texts as they were. */
  private readonly before = new Map<FilePath, string>();

  constructor(
    private readonly workspace: Workspace,
    /** Where the example stands by now. */
    public example: Place,
    private readonly random: Random,
  ) {}

  /** Yields how many mistakes the file of the example has now. */
  async edit({ path, start, end }: Place): Promise<number> {
    const { workspace, random } = this;
    const text = this.textOf(path);
    // An edit in front of a definition may have moved it beyond the end.
    const range = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
    const change = randomChange(text, range, random);
    this.done.push(`${path} ${JSON.stringify(change)}`);
    if (!this.before.has(path)) this.before.set(path, text);
    workspace.changeDocument(path, [change], this.done.length + 1);
    this.follow(path, change);
    const snapshot = await settled(workspace);
    return this.look(snapshot);
  }

  async putBack(): Promise<void> {
    const { workspace, before } = this;
    for (const [path, text] of before) {
      const { length } = this.textOf(path);
      workspace.changeDocument(path, [{ start: 0, end: length, text }], MOST_EDITS + 2);
    }
    await settled(workspace);
  }

  private look(snapshot: Snapshot): number {
    const { path, start, end } = this.example;
    assertAsFresh(snapshot, path, new Set([...this.before.keys(), path]));
    const [root] = snapshot.rootsOf(path);
    const lines = this.textOf(path).slice(start, end).replaceAll(/^# ?/gm, '');
    if (root !== undefined) assertStreamHolds(lines, root.analysis.schema);
    return assertNoCrash(snapshot, path);
  }

  private follow(path: FilePath, change: TextChange): void {
    const { example } = this;
    if (path !== example.path || change.start > example.end) return;
    const by = growth(change);
    const isInside = example.start <= change.start;
    const start = isInside ? example.start : Math.max(0, example.start + by);
    this.example = { path, start, end: Math.max(start, example.end + by) };
  }

  private textOf(path: FilePath): string {
    return this.workspace.document(path)?.text ?? '';
  }
}

async function settled(workspace: Workspace): Promise<Snapshot> {
  return workspace.isUnsettled ? workspace.settle() : workspace.snapshot;
}
