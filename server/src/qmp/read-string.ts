import { JSON_ESCAPES, unescapeJson } from '../syntax/escapes';
import type { TextRange } from '../text/text-range';
import type { JsonErrorCode } from './json-error';

/** A string of a line; columns. */
export interface StringReading {
  readonly end: number;
  /** In front of the closing quote, if there is one. */
  readonly contentEnd: number;
  /** Escapes resolved; a wrong escape stands for itself. */
  readonly value: string;
  readonly mistakes: readonly Mistake[];
}

interface Mistake extends TextRange {
  readonly code: JsonErrorCode;
}

const NO_MISTAKES: readonly Mistake[] = [];
const ESCAPE = /\\(?:u([\da-fA-F]{4})|([^]))/g;
/** What belongs to the message rather than to a string whose closing quote is missing. */
const END_OF_MESSAGE = /[\s,}\]]/;

/** A string in double quotes, on which there is nothing to remark. */
const PLAIN = /"[ !#-[\]-\uffff]*"/y;

/** Behind such a string, if one begins at the column. */
export function endOfPlainString(line: string, start: number): number | undefined {
  PLAIN.lastIndex = start;
  return PLAIN.test(line) ? PLAIN.lastIndex : undefined;
}

/** Reads the string whose opening quote, single or double, stands at a column of the line. */
export function readString(line: string, start: number): StringReading {
  const plainEnd = endOfPlainString(line, start);
  if (plainEnd !== undefined) {
    const contentEnd = plainEnd - 1;
    return { end: plainEnd, contentEnd, value: line.slice(start + 1, contentEnd), mistakes: NO_MISTAKES };
  }
  const closing = closingQuote(line, start);
  const contentEnd = closing ?? endWithoutQuote(line, start);
  const end = closing === undefined ? contentEnd : closing + 1;
  const raw = line.slice(start + 1, contentEnd);
  const mistakes = mistakesIn(raw, start + 1);
  if (closing === undefined) mistakes.push({ code: 'unterminated-string', start, end });
  return { end, contentEnd, value: raw.includes('\\') ? unescapeJson(raw) : raw, mistakes };
}

function closingQuote(line: string, start: number): number | undefined {
  const quote = line[start];
  for (let column = start + 1; column < line.length; column++) {
    if (line[column] === '\\') column++;
    else if (line[column] === quote) return column;
  }
  return undefined;
}

/** A string ends with its line at the latest; brackets and a comma at the line's end are taken for the message's. */
function endWithoutQuote(line: string, start: number): number {
  let end = line.length;
  while (end > start + 1 && END_OF_MESSAGE.test(line[end - 1] ?? '')) end--;
  return end;
}

function mistakesIn(raw: string, start: number): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const match of raw.includes('\\') ? raw.matchAll(ESCAPE) : []) {
    const [whole, digits, character = ''] = match;
    if (digits !== undefined || JSON_ESCAPES[character] !== undefined) continue;
    const at = start + match.index;
    mistakes.push({ code: 'bad-escape', start: at, end: at + whole.length });
  }
  const control = firstControlCharacter(raw);
  if (control >= 0)
    mistakes.push({ code: 'control-character', start: start + control, end: start + control + 1 });
  return mistakes;
}

function firstControlCharacter(raw: string): number {
  for (let index = 0; index < raw.length; index++) if (raw.charCodeAt(index) < 0x20) return index;
  return -1;
}
