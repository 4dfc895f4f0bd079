/** How many lines at the top of a file may carry a mode line; Vim looks at as many. */
export const linesInWhichToLook = 5;

/**
 * What Emacs reads: `-*- Mode: Python -*-`, also as one of several variables (`-*- coding: utf-8; mode: python -*-`)
 * or without the word "mode" (`-*- python -*-`). QEMU's own `*-*- Mode: Python -*-*` contains it.
 */
const emacsModeLine = /-\*-(?:[^*]*;)?\s*(?:mode:\s*)?python\s*(?:;[^*]*)?-\*-/i;

/** What Vim reads: `vim: filetype=python`, or with `ft`, `set`, and other options around it. */
const vimModeLine = /\b(?:vim?|ex):.*\b(?:filetype|ft)=python\b/i;

/** A mode line is short. A longer line need not be searched, and a JSON file may be one line of megabytes. */
const longestModeLine = 500;

/**
 * Whether the beginning of a file says that it is a QAPI schema. QEMU names its schemas `.json`, and since they
 * are no JSON, it has editors treat them as Python. No JSON file proper begins with such a comment.
 */
export function hasSchemaModeLine(text: string): boolean {
  return text
    .split(/\r?\n/, linesInWhichToLook)
    .filter((line) => line.startsWith('#') && line.length <= longestModeLine)
    .some((line) => emacsModeLine.test(line) || vimModeLine.test(line));
}
