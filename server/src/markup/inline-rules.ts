/** Where inline markup may begin and end (reStructuredText's recognition rules). */

const BEFORE_START = /[\s'"([{<\-/:]|[^\0-\x7f\p{L}\p{N}]/u;
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
  return BEFORE_START.test(before) && CLOSERS.get(before) !== after;
}

/** What ends each kind of inline markup. */
const END_MARKS = {
  literal: endMark('``', '(?<!\\s)'),
  quoted: endMark('`_{0,2}', NOT_ESCAPED),
  strong: endMark('\\*\\*', NOT_ESCAPED),
  emphasis: endMark('\\*', NOT_ESCAPED),
} as const;

type Marked = keyof typeof END_MARKS;

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
    const pattern = END_MARKS[kind];
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

function endMark(mark: string, before: string): RegExp {
  return new RegExp(`${before}${mark}(?=$|${AFTER_END})`, 'gu');
}
