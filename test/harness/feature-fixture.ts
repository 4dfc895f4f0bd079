/**
 * What tests of features begin with: the files of a fixture (its form is told in `check-fixture.ts`) as a workspace in
 * memory, in which all of them are open, and the place of its cursor `$0`.
 */
import { viewsOf } from '../../server/src/features/file-view';
import type { FileView, FileRange } from '../../server/src/features/file-view';
import { NEWEST_VERSION } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { type Fixture, parseFixture } from './fixture';
import { memoryWorkspace } from './memory-workspace';
import { settingsOfRelease } from './settings-of-release';

export interface Explored {
  readonly fixture: Fixture;
  readonly snapshot: Snapshot;
  /** Of the file with the cursor; of the first file if there is none. */
  readonly path: string;
  readonly offset: number;
  readonly view: FileView;
}

const DIRECTORY = '/w';

/** The workspace of a fixture by the rules of a release. */
export async function explore(text: string, release: Version = NEWEST_VERSION): Promise<Explored> {
  const fixture = parseFixture(text);
  const contents = fixture.files.map((file) => [`${DIRECTORY}/${file.name}`, file.text] as const);
  const { workspace } = memoryWorkspace(Object.fromEntries(contents), [], {
    settingsOf: () => settingsOfRelease(release),
  });
  for (const [path, content] of contents) workspace.openDocument(path, content, 1);
  const snapshot = await workspace.settle();
  const { file, offset } = fixture.cursor ?? { file: fixture.files[0]?.name ?? '', offset: 0 };
  const path = `${DIRECTORY}/${file}`;
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) throw new Error(`'${file}' is in no schema`);
  return { fixture, snapshot, path, offset, view };
}

/** Where ranges are, for people: `root.json:3:8 'Foo'`. */
export function describeRanges(ranges: readonly FileRange[], snapshot: Snapshot): string[] {
  return ranges.map(({ path, range }) => {
    const file = snapshot.file(path);
    const { line, character } = file?.lines.position(range.start) ?? { line: -1, character: -1 };
    const words = file?.text.slice(range.start, range.end) ?? '';
    return `${path.slice(DIRECTORY.length + 1)}:${line + 1}:${character + 1} '${words}'`;
  });
}
