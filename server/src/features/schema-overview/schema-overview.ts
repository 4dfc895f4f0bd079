import { explainChoice } from '../../releases/release-choice';
import { counted } from '../../text/counted';
import { type FilePath, isInside } from '../../text/file-path';
import type { PlaceState } from '../../workspace/place-state';
import type { RootAnalysis } from '../../workspace/root-analysis';
import type { Snapshot } from '../../workspace/snapshot';
import { countWithExamples, describeCounts } from './problem-counts';
import type { AddressOf } from '../address-of';

/**
 * Which schemas there are, as text: the places in which they were looked for, the roots that were found there and why, the
 * release in force for each and why, its files, and the problems in them and in their examples.
 */
export function describeSchemas(
  snapshot: Snapshot,
  places: readonly PlaceState[],
  addressOf: AddressOf,
): string {
  const overview = new Overview(snapshot, places, addressOf);
  return `${overview.lines().join('\n').trimEnd()}\n`;
}

class Overview {
  private readonly rootsByPlace = new Map<PlaceState, RootAnalysis[]>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly places: readonly PlaceState[],
    private readonly addressOf: AddressOf,
  ) {
    for (const root of snapshot.roots) {
      const place = innermost(places, root.root);
      if (place !== undefined) this.rootsByPlace.set(place, [...(this.rootsByPlace.get(place) ?? []), root]);
    }
  }

  lines(): string[] {
    const lines = this.places.flatMap((place) => this.place(place));
    return lines.length > 0
      ? lines
      : ['There are no schemas in the folders of this window, and none is open.'];
  }

  private place(place: PlaceState): string[] {
    const roots = this.rootsByPlace.get(place) ?? [];
    return [
      `${PLACE_WORDS[place.kind]} ${place.boundary}`,
      `  ${counted(place.candidates.length, 'schema file')} found; ${SEARCH_WORDS[place.kind]}`,
      `  ${place.isWhole ? 'All schemas are checked.' : 'Schemas are checked while one of their files is open.'}`,
      '',
      ...roots.flatMap((root) => [...this.root(root, place), '']),
      ...this.others(place, roots),
    ];
  }

  private root(root: RootAnalysis, place: PlaceState): string[] {
    const { choice, analysis } = root;
    const files = analysis.schema.files.all;
    const problems = describeCounts(countWithExamples(root)) || 'no problems';
    return [
      `  ${analysis.schema.root.spelling}`,
      `    Root, since ${reasonOf(root.root, place)}`,
      `    QEMU ${choice.release.version}: ${explainChoice(choice)}`,
      `    ${counted(files.length, 'file')}, ${problems}`,
      ...files.map(({ path }) => this.file(path, describeCounts(countWithExamples(root, [path])))),
    ];
  }

  private file(path: FilePath, note: string): string {
    return `      ${this.addressOf(path)}${note === '' ? '' : `  ${note}`}`;
  }

  /** Schema files to which none of the roots leads. */
  private others({ candidates }: PlaceState, roots: readonly RootAnalysis[]): string[] {
    const isKnown = (path: FilePath): boolean => this.snapshot.rootsOf(path).length > 0;
    const others = candidates.filter((path) => !isKnown(path));
    if (others.length === 0 || roots.length === 0) return [];
    return ['  In none of these schemas:', ...others.map((path) => this.file(path, '')), ''];
  }
}

const PLACE_WORDS: Readonly<Record<PlaceState['kind'], string>> = {
  'qemu-tree': 'QEMU tree',
  folder: 'Folder',
  directory: 'Directory of an open file',
};

const SEARCH_WORDS: Readonly<Record<PlaceState['kind'], string>> = {
  'qemu-tree': 'looked for where QEMU keeps its schemas',
  folder: 'looked for `*.qapi`, `.json` files in a folder `qapi`, and those with the mode line of QEMU',
  directory: 'looked for beside it only',
};

function reasonOf(root: FilePath, { listed, candidates }: PlaceState): string {
  if (listed?.roots.includes(root) === true) {
    return listed.by === 'settings' ? 'the setting `qapi.roots` lists it' : '`.qapi.json` lists it';
  }
  if (listed === undefined && candidates.includes(root)) return 'no other schema includes it';
  return 'it is open, and no root leads to it';
}

function innermost(places: readonly PlaceState[], path: FilePath): PlaceState | undefined {
  const around = places.filter(({ boundary }) => isInside(path, boundary));
  return around.sort((a, b) => b.boundary.length - a.boundary.length)[0];
}
