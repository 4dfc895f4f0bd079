/** Where inline markup may begin and end (reStructuredText's recognition rules). */

/** To look up Unicode's tables takes part of a millisecond, which nobody should wait for who never reads markup. */
const beforeStart = (): RegExp => /[\s'"([{<\-/:]|[^\0-\x7f\p{L}\p{N}]/u;
const AFTER_END = '[\\s\'")\\]}>\\-/\\\\:.,;!?]|[^\\0-\\x7f\\p{L}\\p{N}]';
const CLOSERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'": "'", '"': '"', '(': ')', '[': ']', '{': '}', '<': '>' }),
);
/** An end mark neither follows white space nor a backslash, unless that is escaped itself. */
const NOT_ESCAPED = '(?<!\\s|(?<!\\\\)\\\\)';

/** Whether a start mark may stand at `from` whose text begins at `to`. */
export function mayStart(text: string, from: number, to: number): boolean {
  const after = text.charAt(to);
  if (after === '' || after.trim() === '') return false;
  if (from === 0) return true;
  const before = text.charAt(from - 1);
  return beforeStart().test(before) && CLOSERS.get(before) !== after;
}

/** What ends each kind of inline markup. */
const END_MARKS = {
  literal: '(?<!\\s)``',
  quoted: `${NOT_ESCAPED}\`_{0,2}`,
  strong: `${NOT_ESCAPED}\\*\\*`,
  emphasis: `${NOT_ESCAPED}\\*`,
} as const;

type Marked = keyof typeof END_MARKS;

const endMarks = new Map<Marked, RegExp>();

/** Made when it is first asked for, as `beforeStart`. */
function endMark(kind: Marked): RegExp {
  let pattern = endMarks.get(kind);
  if (pattern === undefined) {
    pattern = new RegExp(`${END_MARKS[kind]}(?=$|${AFTER_END})`, 'gu');
    endMarks.set(kind, pattern);
  }
  return pattern;
}

/** Finds in one text the marks that end what others of the same kind began. */
export class EndFinder {
  /** Behind which offset there is none: what is not found is looked for once. */
  private readonly exhausted: Record<Marked, number> = {
    literal: Infinity,
    quoted: Infinity,
    strong: Infinity,
    emphasis: Infinity,
  };

  constructor(private readonly text: string) {}

  /** The first end for markup whose text begins at `from`. */
  find(kind: Marked, from: number): RegExpExecArray | undefined {
    if (from >= this.exhausted[kind]) return undefined;
    const pattern = endMark(kind);
    pattern.lastIndex = from + 1;
    const match = pattern.exec(this.text);
    if (match === null) this.exhausted[kind] = from;
    return match ?? undefined;
  }
}

/** Without the backslashes that make the next character mean nothing but itself; with white space they vanish. */
export function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:\s|([\s\S])|$)/g, '$1');
}
