import { LENS_KINDS, type LensKind } from '../features/code-lens/code-lenses';
import { HINT_KINDS, type HintKind } from '../features/inlay-hints/inlay-hint';
import { type FilePath, isInside } from '../text/file-path';

/** The sections of the settings in which each kind of hint and lens has a switch. */
export const INLAY_HINTS_SECTION = 'qapi.inlayHints';
export const CODE_LENS_SECTION = 'qapi.codeLens';

/** Off unless somebody asks for it; all else is on. */
const RARELY_WANTED: ReadonlySet<string> = new Set<HintKind>(['sizes']);

/** What the settings say of a switch for each kind, by name: in a workspace folder, or outside of all of them. */
export interface SwitchSetting {
  readonly folder?: FilePath;
  readonly value: unknown;
}

/** Which of some kinds are switched on, folder by folder; kept up to date by `readSettings`. */
export class Switches<Kind extends string> {
  private initial: unknown;
  /** The innermost folders first. */
  private inFolders: readonly { readonly folder: FilePath; readonly on: ReadonlySet<Kind> }[] = [];
  private elsewhere: ReadonlySet<Kind>;
  private current: string;

  constructor(private readonly kinds: readonly Kind[]) {
    this.elsewhere = this.read(undefined);
    this.current = this.describe();
  }

  /** The kinds that are on in a file. */
  onIn(path: FilePath): ReadonlySet<Kind> {
    return this.inFolders.find(({ folder }) => isInside(path, folder))?.on ?? this.elsewhere;
  }

  /** Takes what holds where the settings say nothing, and until they are known. */
  setInitial(value: unknown): void {
    this.initial = value;
    this.set([]);
  }

  /** Takes the settings; yields whether others are on than before somewhere. */
  set(settings: readonly SwitchSetting[]): boolean {
    this.elsewhere = this.read(settings.find(({ folder }) => folder === undefined)?.value);
    this.inFolders = settings
      .flatMap(({ folder, value }) => (folder === undefined ? [] : { folder, on: this.read(value) }))
      .sort((a, b) => b.folder.length - a.folder.length);
    const before = this.current;
    this.current = this.describe();
    return before !== this.current;
  }

  /** Differs if something else is on somewhere; folders that have what holds elsewhere do not count. */
  private describe(): string {
    const elsewhere = [...this.elsewhere].join();
    const folders = this.inFolders.map(({ folder, on }) => [folder, [...on].join()] as const);
    return JSON.stringify(folders.every(([, on]) => on === elsewhere) ? elsewhere : [elsewhere, folders]);
  }

  private read(value: unknown): ReadonlySet<Kind> {
    const isOn = (kind: Kind) =>
      switchOf(value, kind) ?? switchOf(this.initial, kind) ?? !RARELY_WANTED.has(kind);
    return new Set(this.kinds.filter(isOn));
  }
}

/** What is shown between the lines and in them. */
export interface Decorations {
  readonly inlayHints: Switches<HintKind>;
  readonly codeLenses: Switches<LensKind>;
}

export function makeDecorations(): Decorations {
  return { inlayHints: new Switches(HINT_KINDS), codeLenses: new Switches(LENS_KINDS) };
}

/** Whatever a client sends: only true and false say something. */
function switchOf(value: unknown, kind: string): boolean | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.entries(value).find(([key]) => key === kind)?.[1];
  return typeof found === 'boolean' ? found : undefined;
}
