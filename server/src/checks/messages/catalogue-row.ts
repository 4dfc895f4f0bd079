import type { Version } from '../../releases/rule-span';

/**
 * The passes of QEMU's front end, in their order. Its first error is in the earliest pass that has one.
 * `own` marks what it has no words for.
 */
export const PHASES = [
  'parse',
  'structure',
  'definitions',
  'semantics',
  'documentation',
  'features',
  'own',
] as const;
export type Phase = (typeof PHASES)[number];

/** What QEMU's front end says, with placeholders in angle brackets, and what it says around that. */
interface CatalogueText {
  readonly message: string;
  /** Whether it gives a column with the line. */
  readonly column?: boolean;
  /** Whether it says in which definition the error is. */
  readonly context?: boolean;
}

export interface CatalogueRow extends CatalogueText {
  readonly phase: Phase;
  /** Absent for errors. */
  readonly severity?: 'warning';
  /** What differs in releases up to `until`, the oldest first; what is left out is as it is now. */
  readonly earlier?: readonly (Partial<CatalogueText> & { readonly until: Version })[];
}

export type CatalogueRows = Readonly<Record<string, CatalogueRow>>;

/** About a token. */
export const token = { phase: 'parse', column: true } as const;
/** About a directive, or a whole block of documentation. */
export const directive = { phase: 'parse' } as const;
/** About a section of documentation, or an expression without a name. */
export const section = { phase: 'structure' } as const;
export const structure = { phase: 'structure', context: true } as const;
export const semantics = { phase: 'semantics', context: true } as const;
