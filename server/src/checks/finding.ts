import type { TextRange } from '../text/text-range';
import type { Definition } from '../schema/definitions';
import type { Entry } from '../syntax/syntax-tree';
import type { ArgumentsOf, DiagnosticCode, EarlyArgumentsOf, EarlyCode, OwnArguments } from './catalogue';

/**
 * What a check found. It speaks of entries and names, not of places in files, so it stays true while the text
 * around its entry moves; `diagnosticsByFile` turns it into a diagnostic.
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

/** Gathers the findings about one definition, in the order in which QEMU's front end looks for them. */
export class FindingCollector {
  readonly findings: Finding[] = [];
  private readonly own: OwnArguments | undefined;

  /** `definition` is the one that the findings are about, if they are about one. */
  constructor(
    private readonly entry: Entry,
    definition?: Pick<Definition, 'kind' | 'name'>,
  ) {
    this.own = definition && { ownKind: definition.kind, ownName: definition.name };
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
    this.findings.push({
      code,
      arguments: this.own ? { ...values, ...this.own } : values,
      entry: options.entry ?? this.entry,
      range: { start: range.start, end: range.end },
      reference: options.reference ?? { entry: this.entry, offset: 0 },
      related: options.related ?? [],
      ...(options.referenceArguments && {
        referenceArguments: { ...options.referenceArguments, ...this.own },
      }),
    });
  }
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
