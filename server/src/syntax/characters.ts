/** Character classes of QAPI's lexical level, on UTF-16 code units. */

export const enum Code {
  Tab = 9,
  LineFeed = 10,
  CarriageReturn = 13,
  Space = 32,
  Hash = 35,
  Quote = 39,
  Comma = 44,
  Dot = 46,
  Zero = 48,
  Nine = 57,
  Colon = 58,
  Equals = 61,
  At = 64,
  UpperA = 65,
  UpperZ = 90,
  BracketOpen = 91,
  Backslash = 92,
  BracketClose = 93,
  Underscore = 95,
  LowerA = 97,
  LowerF = 102,
  LowerN = 110,
  LowerT = 116,
  LowerZ = 122,
  BraceOpen = 123,
  BraceClose = 125,
  Delete = 127,
}

/** White space as Python's `str.isspace` has it; QEMU's front end skips exactly that between tokens. */
export function isWhitespace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** An ASCII character that leaves a mark on paper. */
export function isGraphic(code: number): boolean {
  return code > Code.Space && code < Code.Delete;
}

export function isLineEnd(code: number): boolean {
  return code === Code.LineFeed || code === Code.CarriageReturn;
}

function isDigit(code: number): boolean {
  return code >= Code.Zero && code <= Code.Nine;
}

function isUppercase(code: number): boolean {
  return code >= Code.UpperA && code <= Code.UpperZ;
}

/** An ASCII letter, a digit or `_`: what a name can go on with directly after a quote. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= Code.LowerA && code <= Code.LowerZ) ||
    isUppercase(code) ||
    isDigit(code) ||
    code === Code.Underscore
  );
}

/** A character that ends a run of stray text (section 1.2 of the language): brackets, `:`, `,`, `'`, white space. */
export function endsStrayRun(code: number): boolean {
  switch (code) {
    case Code.BracketOpen:
    case Code.BracketClose:
    case Code.BraceOpen:
    case Code.BraceClose:
    case Code.Colon:
    case Code.Comma:
    case Code.Quote:
      return true;
    default:
      return isWhitespace(code);
  }
}

/** The offset of the first code unit at or after `from` that is not white space, or the length of the text. */
export function skipWhitespace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isWhitespace(text.charCodeAt(offset))) offset++;
  return offset;
}
