import type { CrossReference, Emphasis, Hyperlink, Inline, InlineLiteral } from './blocks';
import { unescape } from './inline-rules';
import type { InlineText } from './inline-text';
import type { Targets } from './targets';
import { nameOfTarget } from './targets';

/** What is written in single backquotes; offsets in the joined text. */
export interface Quoted {
  readonly role: string | undefined;
  /** Whether an underscore behind it says that it is a hyperlink. */
  readonly isHyperlink: boolean;
  /** From the role, or the first backquote, to behind everything. */
  readonly start: number;
  readonly end: number;
  /** The text in between. */
  readonly from: number;
  readonly to: number;
}

const EMPHASIS: ReadonlyMap<string, Emphasis['kind']> = new Map([
  ['emphasis', 'emphasis'],
  ['strong', 'strong'],
]);
const LITERAL_ROLES = new Set(['code', 'literal']);
const URL = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;

export function inlineOfQuoted(quoted: Quoted, source: InlineText, targets: Targets): Inline {
  const range = source.rangeOf(quoted.start, quoted.end);
  const text = source.text.slice(quoted.from, quoted.to);
  const { role = '' } = quoted;
  const emphasis = EMPHASIS.get(role);
  if (emphasis !== undefined) return { kind: emphasis, text: unescape(text), ...range };
  if (LITERAL_ROLES.has(role)) return { kind: 'literal', text, ...range } satisfies InlineLiteral;
  return hyperlinkOf(quoted, text, targets, range) ?? referenceOf(quoted, text, source, range);
}

function hyperlinkOf(
  { isHyperlink }: Quoted,
  text: string,
  targets: Targets,
  range: { start: number; end: number },
): Hyperlink | undefined {
  if (!isHyperlink) return undefined;
  const { title, target } = splitTitle(text);
  const url = URL.test(target) ? target : targets.urls.get(nameOfTarget(unescape(target.replace(/_$/, ''))));
  if (url === undefined) return undefined;
  return { kind: 'hyperlink', title: unescape(title ?? text), url, ...range };
}

function referenceOf(
  { role, from }: Quoted,
  text: string,
  source: InlineText,
  range: { start: number; end: number },
): CrossReference {
  const { title, target, start } = splitTitle(text);
  // `~` asks for the short name, `!` for no link, `[]` says that it is a list, `?` that it is optional.
  const front = /^[~!]?\[?/.exec(target)?.[0].length ?? 0;
  const back = target.length - (/\]?\??$/.exec(target)?.index ?? target.length);
  const bare = target.length > front + back ? target.slice(front, target.length - back) : target;
  const begin = from + start + (bare === target ? 0 : front);
  return {
    kind: 'reference',
    role,
    title: title === undefined ? undefined : unescape(title),
    target: unescape(bare),
    targetRange: source.rangeOf(begin, begin + bare.length),
    ...range,
  };
}

/** `title <target>` in its parts, and the offset of the target. */
function splitTitle(text: string): { title: string | undefined; target: string; start: number } {
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  const title = text.slice(0, Math.max(open, 0)).trim();
  if (title === '' || open === text.length - 2) return { title: undefined, target: text, start: 0 };
  return { title, target: text.slice(open + 1, -1), start: open + 1 };
}
