import { Scanner, Token } from './scanner';

/** How far, in code units, the parser looks to tell a nested object from the next definition. */
const LOOKAHEAD_LIMIT = 4096;
/** How many `{` at the start of a line it passes on the way; with them the look ahead costs no more than the text. */
const MAX_LINE_STARTS = 8;

const TOP_LEVEL_KEYS: ReadonlySet<string> = new Set([
  'enum',
  'struct',
  'union',
  'alternate',
  'command',
  'event',
  'include',
  'pragma',
]);

/**
 * Whether the `{` that `scanner` stands on, inside an unfinished expression, opens the next definition rather than
 * a value of this one. It does if it stands at the start of its line, begins like a definition or directive, and
 * what follows its closing bracket could not go on in an object or array: no `,` and no closing bracket.
 * A legal schema does not make this true, however oddly it is laid out, up to the limits of the look ahead.
 */
export function opensNextDefinition(scanner: Scanner): boolean {
  if (!scanner.isAtLineStart()) return false;
  const ahead = new Scanner(scanner.text, scanner.end, scanner.release);
  const answer = startsLikeDefinition(ahead) && !isFollowedLikeValue(ahead, scanner.start + LOOKAHEAD_LIMIT);
  scanner.examined = Math.max(scanner.examined, ahead.examined);
  return answer;
}

function startsLikeDefinition(ahead: Scanner): boolean {
  return ahead.next() === Token.String && TOP_LEVEL_KEYS.has(ahead.value);
}

function isFollowedLikeValue(ahead: Scanner, limit: number): boolean {
  let lineStarts = 0;
  for (let depth = 1; depth > 0;) {
    const token = ahead.next();
    if (token === Token.EndOfFile || token === Token.DocumentationStart || ahead.end > limit) return false;
    if (token === Token.BraceOpen && ahead.isAtLineStart() && ++lineStarts > MAX_LINE_STARTS) return false;
    if (token === Token.BraceOpen || token === Token.BracketOpen) depth++;
    else if (token === Token.BraceClose || token === Token.BracketClose) depth--;
  }
  const token = ahead.next();
  return token === Token.Comma || token === Token.BraceClose || token === Token.BracketClose;
}
