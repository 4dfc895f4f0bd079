/** What an item of a list begins with. */
export interface ListMarker {
  /** The column of the item's text. */
  readonly column: number;
  /** Items of a list have the same style: the bullet, or the marks around the number. */
  readonly style: string;
  /** The number; absent for bullets, letters and `#`. */
  readonly number: number | undefined;
  /** What Markdown has no counterpart for: a letter or a Roman number with the marks around it. */
  readonly label: string | undefined;
}

const BULLET = /^([-*+\u2022\u2023\u2043])(?: +|$)/;
const ENUMERATOR = /^(\(?)(?:(\d{1,9})|(#)|([A-Za-z]|[ivxlcdm]{2,8}|[IVXLCDM]{2,8}))([.)])(?: +|$)/;
const NUMBERED = /^\d{1,9}[.)] /;

export function markerOf(text: string): ListMarker | undefined {
  const bullet = BULLET.exec(text);
  if (bullet !== null) {
    return { column: bullet[0].length, style: bullet[1] ?? '', number: undefined, label: undefined };
  }
  const match = ENUMERATOR.exec(text);
  if (match === null) return undefined;
  const [all, open = '', digits, automatic, letters, close = ''] = match;
  if (open === '(' && close !== ')') return undefined;
  const number = digits === undefined ? undefined : Number(digits);
  const kind = letters === undefined ? (automatic ?? '1') : 'a';
  const label = letters === undefined ? undefined : all.trimEnd();
  return { column: all.length, style: `${open}${kind}${close}`, number, label };
}

/** Whether a line begins an item in documentation for Texinfo, where no blank line must stand in front of it. */
export function beginsListItem(text: string): boolean {
  const trimmed = text.trimStart();
  return (BULLET.test(trimmed) && trimmed.length > 1) || NUMBERED.test(trimmed);
}
