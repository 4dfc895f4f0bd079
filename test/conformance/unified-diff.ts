/** A short diff of two texts, line by line, for a person to read. */

const CONTEXT = 2;
const LONGEST = 40;
/** Beyond this many pairs of lines the common lines are not looked for. */
const MOST_PAIRS = 4_000_000;

interface Line {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** What `-` expected and `+` is actually there, with a little around it; cut off after forty lines. */
export function unifiedDiff(expected: string, actual: string): string {
  const lines = withContext(diffLines(linesOf(expected), linesOf(actual)));
  const shown = lines.slice(0, LONGEST);
  if (lines.length > LONGEST) shown.push(`... and ${lines.length - LONGEST} more lines`);
  return shown.map((line) => `${line}\n`).join('');
}

/** A text that does not end its last line shows that. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  return last === '' ? lines : [...lines, `${last} (no line end)`];
}

function withContext(lines: readonly Line[]): string[] {
  const isNear = lines.map((_, index) => {
    return lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ mark }) => mark !== ' ');
  });
  return lines.flatMap(({ mark, text }, index) => {
    if (isNear[index]) return [`${mark}${text}`];
    return isNear[index - 1] === true ? ['...'] : [];
  });
}

function diffLines(expected: readonly string[], actual: readonly string[]): Line[] {
  const common = lengthsOfCommon(expected, actual);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < actual.length) {
    if (i < expected.length && j < actual.length && expected[i] === actual[j]) {
      lines.push({ mark: ' ', text: expected[i++]! });
      j++;
    } else if (j >= actual.length || (i < expected.length && common(i + 1, j) >= common(i, j + 1))) {
      lines.push({ mark: '-', text: expected[i++]! });
    } else lines.push({ mark: '+', text: actual[j++]! });
  }
  return lines;
}

/** How many lines the texts from two lines on have in common, in order. */
function lengthsOfCommon(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  if (a.length * b.length > MOST_PAIRS) return () => 0;
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? 1 + table[(i + 1) * width + j + 1]!
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  return (i, j) => table[i * width + j]!;
}
