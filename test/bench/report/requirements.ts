/** The bounds that the project sets itself, as rows: a report, not a test, since timings depend on the machine. */
import { isMeasured, type Result } from './measurement';
import { median, percentile95 } from './statistics';

export interface RequirementRow {
  readonly requirement: string;
  readonly bound: number;
  readonly unit: '×' | 'ms' | 'MB';
  /** Nothing if something that it takes was not measured in this run. */
  readonly measured: number | undefined;
}

/** The figures of a run, by the ids of the rows. */
class Figures {
  private readonly samples: ReadonlyMap<string, readonly number[]>;

  constructor(results: readonly Result[]) {
    this.samples = new Map(results.filter(isMeasured).map((row) => [row.id, row.samples]));
  }

  median(id: string): number | undefined {
    const samples = this.samples.get(id);
    return samples === undefined ? undefined : median(samples);
  }

  p95(id: string): number | undefined {
    const samples = this.samples.get(id);
    return samples === undefined ? undefined : percentile95(samples);
  }

  ratio(id: string, baseline: string): number | undefined {
    const [own, other] = [this.median(id), this.median(baseline)];
    return own === undefined || other === undefined ? undefined : own / other;
  }
}

interface Requirement extends Omit<RequirementRow, 'measured'> {
  readonly measure: (figures: Figures) => number | undefined;
}

const times = (requirement: string, bound: number, id: string, baseline: string): Requirement => ({
  requirement,
  bound,
  unit: '×',
  measure: (figures) => figures.ratio(id, baseline),
});

const SINGLE_EDITS = ['documentation', 'member', 'type', 'enum-value'];

/** What nobody should have to wait for: the ids of requests, and what they are called. */
const READING = [
  ['hover', 'hover'],
  ['definition', 'definition'],
  ['completion', 'completion'],
  ['document-symbols', 'symbols of the largest file'],
  ['references', 'references of the type that is used most'],
] as const;

const REQUIREMENTS: readonly Requirement[] = [
  times("1. qapi check, to QEMU's front end", 0.25, 'process/wall/qapi', 'process/wall/reference'),
  times('1. the same without examples', 0.25, 'process/wall/qapi-reference', 'process/wall/reference'),
  times('2. analysis of all files, to one charCodeAt pass', 8, 'analysis/all/qapi', 'analysis/all/pass'),
  times(
    '2. parse of the largest file, to one charCodeAt pass',
    3,
    'parse/largest/qapi',
    'parse/largest/pass',
  ),
  times('2. parse of the largest file, to Lezer', 1 / 3, 'parse/largest/qapi', 'parse/largest/lezer'),
  times(
    '2. parse of the largest file, to tree-sitter',
    1 / 3,
    'parse/largest/qapi',
    'parse/largest/tree-sitter',
  ),
  times('3. reparse after an edit, to Lezer', 0.7, 'reparse/largest/qapi', 'reparse/largest/lezer'),
  {
    requirement: '4. keystroke inside one definition, worst median',
    bound: 0.5,
    unit: 'ms',
    measure: (figures) => worst(SINGLE_EDITS.map((kind) => figures.median(`keystroke/time/${kind}`))),
  },
  {
    requirement: '4. keystroke inside one definition, worst p95',
    bound: 2,
    unit: 'ms',
    measure: (figures) => worst(SINGLE_EDITS.map((kind) => figures.p95(`keystroke/time/${kind}`))),
  },
  {
    requirement: '4. keystroke in a type with 100 users',
    bound: 5,
    unit: 'ms',
    measure: (figures) => figures.median('keystroke/time/crowd'),
  },
  times(
    '5. start to diagnostics of the opened file, to the floor',
    1.6,
    'stdio/open/qapi',
    'stdio/open/floor',
  ),
  times('5. start to diagnostics of all files, to the floor', 1.6, 'stdio/schema/qapi', 'stdio/schema/floor'),
  times(
    '5. keystroke, asked for, to the floor',
    2,
    'stdio/keystroke-pull/qapi',
    'stdio/keystroke-pull/floor',
  ),
  times('5. keystroke, sent, to the floor', 2, 'stdio/keystroke-push/qapi', 'stdio/keystroke-push/floor'),
  ...['hover', 'definition', 'completion'].map((kind) =>
    times(`5. ${kind}, to the hover of the floor`, 3, `stdio/requests/${kind}`, 'stdio/requests/floor-hover'),
  ),
  {
    requirement: '5. resident memory of the server',
    bound: 90,
    unit: 'MB',
    measure: (figures) => figures.median('stdio/memory/qapi'),
  },
  ...['10', '100'].flatMap((factor): Requirement[] => [
    {
      requirement: `6. processor time per keystroke at ${factor} ×, to 1 ×, worst kind of edit`,
      bound: 1.5,
      unit: '×',
      measure: (figures) =>
        worst(
          SINGLE_EDITS.map((kind) =>
            figures.ratio(`scale/keystroke-${kind}/${factor}`, `scale/keystroke-${kind}/1`),
          ),
        ),
    },
    times(
      `6. first analysis per line at ${factor} ×, to 1 ×`,
      1.3,
      `scale/analysis/${factor}`,
      'scale/analysis/1',
    ),
    times(`6. memory per line at ${factor} ×, to 1 ×`, 1.3, `scale/memory/${factor}`, 'scale/memory/1'),
  ]),
  {
    requirement: '6. resident memory at 100 ×',
    bound: 1500,
    unit: 'MB',
    measure: (figures) => figures.median('scale/resident/100'),
  },
  ...READING.map(([id, what]): Requirement => ({
    requirement: `7. ${what}, median`,
    bound: 10,
    unit: 'ms',
    measure: (figures) => figures.median(`stdio/requests/${id}`),
  })),
];

/** Each requirement with what this run has to say of it. */
export function judge(results: readonly Result[]): RequirementRow[] {
  const figures = new Figures(results);
  return REQUIREMENTS.map(({ requirement, bound, unit, measure }) => {
    return { requirement, bound, unit, measured: measure(figures) };
  });
}

/** Whether it holds in this run; nothing if it was not measured. */
export function holds({ bound, measured }: RequirementRow): boolean | undefined {
  return measured === undefined ? undefined : measured <= bound;
}

/** The largest of the figures, as far as there are any. */
function worst(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
