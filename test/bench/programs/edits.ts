/** Edits as a person makes them, found in whatever schema there is: one character that comes and goes. */
import type { TextChange } from '../subject';

/** The keystrokes `x` and backspace at one place, in turn. */
export class Toggle {
  private isIn = false;

  constructor(private readonly offset: number) {}

  next(): TextChange {
    this.isIn = !this.isIn;
    const { offset } = this;
    return this.isIn
      ? { start: offset, end: offset, text: 'x' }
      : { start: offset, end: offset + 1, text: '' };
  }
}

export interface EditKind {
  readonly id: string;
  readonly label: string;
  /** Behind which character of the text the edit takes place; -1 if there is no such place. */
  readonly offset: number;
  /** Whether the `x` makes a mistake, so that it shows if the diagnostics are fresh. */
  readonly isMistake: boolean;
}

/** The end of a string of an expression in the middle of the text. */
export function stringInTheMiddle(text: string): number {
  return endOfMatch(text, /^ *(['"])data\1: \{ \1\*?[a-z]\w*/gm, text.length / 2);
}

/** The kinds of edit inside of one definition. */
export function editKinds(text: string): EditKind[] {
  const middle = text.length / 2;
  return [
    {
      id: 'documentation',
      label: 'a paragraph of documentation',
      offset: endOfMatch(text, /^# {3,}[a-z]+(?= [a-z])/gm, middle),
      isMistake: false,
    },
    { id: 'member', label: 'the name of a member', offset: stringInTheMiddle(text), isMistake: true },
    {
      id: 'type',
      label: 'the type of a member',
      offset: endOfMatch(text, /': '[A-Z]\w+(?=')/g, middle),
      isMistake: true,
    },
    {
      id: 'enum-value',
      label: 'a value of the enum that most others name',
      offset: valueOfBusiestEnum(text),
      isMistake: true,
    },
  ];
}

/** Where the first match from an offset on ends. */
function endOfMatch(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = Math.floor(from);
  const match = pattern.exec(text);
  return match === null ? -1 : match.index + match[0].length;
}

function valueOfBusiestEnum(text: string): number {
  let place = -1;
  let most = 0;
  for (const match of text.matchAll(/\{ 'enum': '(\w+)'[^[\]]*\[ *'[\w-]+/g)) {
    const uses = text.split(`'${match[1] ?? ''}'`).length;
    if (uses <= most) continue;
    most = uses;
    place = match.index + match[0].length;
  }
  return place;
}
