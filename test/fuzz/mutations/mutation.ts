import type { Random } from '../random';

/** A way to damage a text, or to make something else of it. The text itself comes back where it does not apply. */
export type Mutation = (text: string, random: Random) => string;

/** Mutations by their names, which stand in the history of a case. */
export type Mutations = Readonly<Record<string, Mutation>>;

/** The text with a part of it replaced. */
export function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
