import type { TextRange } from '../../../text/text-range';

/** A token of text that is still being typed. */
export interface LenientToken extends TextRange {
  readonly kind: 'punctuation' | 'string' | 'word';
  /** Without quotes. */
  readonly text: string;
  /** Of a string: what stands in front of and behind its text. */
  readonly quotes: Quotes;
}

export interface Quotes {
  readonly opening: '' | "'" | '"';
  readonly isClosed: boolean;
}

const NO_QUOTES: Quotes = { opening: '', isClosed: false };
const TOKEN = /[{}[\]:,]|['"]|#.*|[^\s{}[\]:,'"#]+/g;
/** What stands in no string of a schema, so that a string with it lacks its closing quote. */
const BEYOND_STRING = /[{}[\],:]/;
const WORD_CHARACTER = /[\w*-]/;

export interface LenientTokens {
  readonly tokens: readonly LenientToken[];
  readonly comments: readonly TextRange[];
}

/**
 * The tokens of a text in which quotes may be missing: a string ends where its line does, and in front of what cannot be
 * in one.
 */
export function tokenizeLeniently(text: string): LenientTokens {
  const tokens: LenientToken[] = [];
  const comments: TextRange[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    const range = { start: match.index, end: match.index + token.length };
    if (token.startsWith('#')) comments.push(range);
    else if (token === "'" || token === '"') {
      const string = readString(text, match.index, token);
      tokens.push(string);
      TOKEN.lastIndex = string.end;
    } else {
      const kind = BEYOND_STRING.test(token) ? 'punctuation' : 'word';
      tokens.push({ kind, ...range, text: token, quotes: NO_QUOTES });
    }
  }
  return { tokens, comments };
}

function readString(text: string, start: number, quote: "'" | '"'): LenientToken {
  const lineEnd = endOfLine(text, start);
  const closing = text.indexOf(quote, start + 1);
  const isOnLine = closing >= 0 && closing < lineEnd;
  const content = text.slice(start + 1, isOnLine ? closing : lineEnd);
  const isClosed = isOnLine && !BEYOND_STRING.test(content) && !opensAnother(text, closing, content);
  const words = isClosed ? content : contentOfOpenString(content);
  const end = start + 1 + words.length + (isClosed ? 1 : 0);
  return { kind: 'string', start, end, text: words, quotes: { opening: quote, isClosed } };
}

/** Whether what seems to be the closing quote is the opening one of the next string. */
function opensAnother(text: string, closing: number, content: string): boolean {
  return WORD_CHARACTER.test(text.charAt(closing + 1)) || (content !== '' && content.trim() === '');
}

function contentOfOpenString(content: string): string {
  const beyond = content.search(/[{}[\],:#'"]/);
  return (beyond < 0 ? content : content.slice(0, beyond)).trimEnd();
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
