import { LENS_KINDS, type LensKind } from '../features/code-lens/code-lenses';
import { HINT_KINDS, type HintKind } from '../features/inlay-hints/inlay-hint';

/** The sections of the settings in which each kind of hint and lens has a switch. */
export const INLAY_HINTS_SECTION = 'qapi.inlayHints';
export const CODE_LENS_SECTION = 'qapi.codeLens';

/** Off unless somebody asks for it; all else is on. */
const RARELY_WANTED: ReadonlySet<string> = new Set<HintKind>(['sizes']);

/** Which of some kinds are switched on; kept up to date by `readSettings`. */
export class Switches<Kind extends string> {
  private initial: unknown;
  private current: ReadonlySet<Kind>;

  constructor(private readonly kinds: readonly Kind[]) {
    this.current = this.read(undefined);
  }

  get on(): ReadonlySet<Kind> {
    return this.current;
  }

  /** Takes what holds where the settings say nothing, and until they are known. */
  setInitial(value: unknown): void {
    this.initial = value;
    this.set(undefined);
  }

  /** Takes a switch for each kind, by name; yields whether others are on than before. */
  set(value: unknown): boolean {
    const before = this.current;
    this.current = this.read(value);
    return this.kinds.some((kind) => before.has(kind) !== this.current.has(kind));
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
