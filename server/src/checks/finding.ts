import type { TextRange } from '../text/text-range';
import type { Definition } from '../schema/definitions';
import type { Entry } from '../syntax/syntax-tree';
import type { ArgumentsOf, DiagnosticCode, EarlyArgumentsOf, EarlyCode, OwnArguments } from './catalogue';

/**
 * What a check found. It speaks of entries and names, not of places in files, so it stays true while the text
 * around its entry moves; `placeFindings` turns it into a diagnostic.
 */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly arguments: Readonly<Record<string, string>>;
  /** The entry that holds the range. */
  readonly entry: Entry;
  /** The token to look at, relative to the entry. */
  readonly range: TextRange;
  /** Where QEMU's front end reports it. */
  readonly reference: ReferencePlace;
  /** What it says there, if that differs: it lists in one message what we report one by one. */
  readonly referenceArguments?: Readonly<Record<string, string>>;
  readonly related: readonly RelatedName[];
}

export interface ReferencePlace {
  readonly entry: Entry;
  /** Relative to the entry. */
  readonly offset: number;
}

/** Another place that explains a finding, by name: it is looked up when the finding is shown. */
export interface RelatedName {
  readonly message: string;
  readonly definition: string;
  /** A member, value or branch of that definition; absent for the definition itself. */
  readonly member?: string;
}

export interface FindingOptions {
  readonly related?: readonly RelatedName[];
  readonly referenceArguments?: Readonly<Record<string, string>>;
  /** The entry that holds the range, if it is not the definition's own. */
  readonly entry?: Entry;
  readonly reference?: ReferencePlace;
}

const NO_FINDINGS: readonly Finding[] = [];

/** Gathers the findings about one definition, in the order in which QEMU's front end looks for them. */
export class FindingCollector {
  /** Made with the first finding, since nearly always there is none. */
  private found: Finding[] | undefined;

  /** `definition` is the one that the findings are about, if they are about one. */
  constructor(
    private readonly entry: Entry,
    private readonly definition?: Pick<Definition, 'kind' | 'name'>,
  ) {}

  get findings(): readonly Finding[] {
    return this.found ?? NO_FINDINGS;
  }

  report<C extends DiagnosticCode>(
    code: C,
    values: ArgumentsOf<C>,
    range: TextRange,
    options: FindingOptions = {},
  ): void {
    this.add(code, values, range, options);
  }

  /** As `report`, in the words of whichever release. */
  protected add(
    code: DiagnosticCode,
    values: Readonly<Record<string, string>>,
    range: TextRange,
    options: FindingOptions,
  ): void {
    const own = this.definition && ownArguments(this.definition);
    this.addFinding({
      code,
      arguments: own ? { ...values, ...own } : values,
      entry: options.entry ?? this.entry,
      range: { start: range.start, end: range.end },
      reference: options.reference ?? { entry: this.entry, offset: 0 },
      related: options.related ?? [],
      ...(options.referenceArguments && { referenceArguments: { ...options.referenceArguments, ...own } }),
    });
  }

  /** Adds what another check found. */
  addFinding(finding: Finding): void {
    this.found ??= [];
    this.found.push(finding);
  }
}

function ownArguments({ kind, name }: Pick<Definition, 'kind' | 'name'>): OwnArguments {
  return { ownKind: kind, ownName: name };
}

/** Gathers what the checks of early releases find. */
export class EarlyFindingCollector extends FindingCollector {
  say<C extends EarlyCode>(
    code: C,
    values: EarlyArgumentsOf<C>,
    range: TextRange,
    options: FindingOptions = {},
  ): void {
    this.add(code, values, range, options);
  }
}
