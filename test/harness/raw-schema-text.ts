/**
 * What regular expressions find in the text of a schema file of QEMU's usual layout: an answer to compare with that knows
 * nothing of how we parse.
 */

/** A word of a text. */
export interface RawName {
  readonly name: string;
  readonly start: number;
}

const codes = new Map<string, string>();

/** The text with all lines of comments and documentation blank; offsets stay. */
function codeOf(text: string): string {
  let code = codes.get(text);
  if (code === undefined) {
    code = text.replace(/^[ ]*#.*$/gm, blank);
    codes.set(text, code);
  }
  return code;
}

/** The types that the code refers to. */
export function rawTypeReferences(text: string): RawName[] {
  return rawExpressions(codeOf(text)).flatMap(({ text: expression, start }) => {
    if (!/^\{\s*'(?:struct|union|alternate|command|event)' *:/.test(expression)) return [];
    // Members may be called 'features' or 'if', too: of QEMU's, the first has a type of the schema, the second a 'str'.
    const rest = expression
      .replace(/^\{\s*'\w+' *: *'[^']*'/, blank)
      .replace(/'features'\s*:\s*\[(?!\s*'[A-Z])[^\]]*\]/g, blank)
      .replace(/'if'\s*:\s*(?:'[A-Z][^']*'|\{(?:[^{}]|\{[^{}]*\})*\})/g, blank)
      .replace(/'discriminator'\s*:\s*'[^']*'/, blank);
    return Array.from(
      rest.matchAll(/('[^']*'\s*:\s*(?:\[\s*)?')([^']+)'/g),
      ({ 1: front = '', 2: name = '', index }) => ({
        name,
        start: start + index + front.length,
      }),
    );
  });
}

/** The names of what the code defines. */
export function rawDefinitions(text: string): RawName[] {
  const pattern = /(?<=^ ?)(\{\s*'(?:enum|struct|union|alternate|command|event)' *: *')([^']+)'/gm;
  return Array.from(codeOf(text).matchAll(pattern), ({ 1: front = '', 2: name = '', index }) => {
    return { name, start: index + front.length };
  });
}

/** All words of a text that may be names: strings in code, words in documentation and comments. */
export function rawNames(text: string): RawName[] {
  const isCode = lineKinds(text);
  const names = Array.from(text.matchAll(/[\w-]+/g), ({ 0: name, index }) => ({ name, start: index }));
  return names.filter(({ name, start }) => {
    const isString = text[start - 1] === "'" && text[start + name.length] === "'";
    return isString || !isCode(start);
  });
}

function lineKinds(text: string): (offset: number) => boolean {
  const code = codeOf(text);
  return (offset) => /\S/.test(code[offset] ?? '');
}

/** Expressions of a code that begin in the first column, or in the second where somebody slipped. */
function rawExpressions(code: string): { text: string; start: number }[] {
  const starts = Array.from(code.matchAll(/(?<=^ ?)\{/gm), ({ index }) => index);
  return starts.map((start, index) => ({ text: code.slice(start, starts[index + 1]), start }));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Why a place that has the name of a definition may mean something else. */
export type OtherMeaning =
  | 'key, value or feature in code'
  | 'comment'
  | 'literal text'
  | 'label or mention of a part'
  | 'title of a link'
  | 'plain word';

/** Judges by the text alone why the name at `start` need not mean a definition. */
export function otherMeaningOf({ name, start }: RawName, text: string): OtherMeaning | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart, text.indexOf('\n', start));
  if (/^ +#/.test(line)) return 'comment';
  if (!line.startsWith('#'))
    return isOtherString(name, start, codeOf(text)) ? 'key, value or feature in code' : undefined;
  const block = documentationAround(text, lineStart);
  if (block === undefined) return 'comment';
  if (isLiteral(block, start)) return 'literal text';
  const label = new RegExp(`^# @${name}:`, 'm');
  if (text[start - 1] === '@' && label.test(block.text.replace(/^##\n.*\n/, '')))
    return 'label or mention of a part';
  if (/^[^`]*<[\w-]+>`/.test(text.slice(start))) return 'title of a link';
  const isMarked = text[start - 1] === '@' || text[start - 1] === '`';
  return !isMarked && !/[-_\d]|\B[A-Z]/.test(name) ? 'plain word' : undefined;
}

function isOtherString(name: string, start: number, code: string): boolean {
  if (/^'\s*:/.test(code.slice(start + name.length, start + name.length + 20))) return true;
  const expression = rawExpressions(code).findLast((one) => one.start <= start);
  return (
    expression?.text.startsWith("{ 'enum'") === true && !expression.text.startsWith(`{ 'enum': '${name}'`)
  );
}

interface RawBlock {
  readonly text: string;
  readonly start: number;
}

/** The block between two lines `##` that holds a line. */
function documentationAround(text: string, lineStart: number): RawBlock | undefined {
  const front = text.slice(0, lineStart);
  if ((front.match(/^##$/gm)?.length ?? 0) % 2 === 0) return undefined;
  const start = front.lastIndexOf('\n##\n') + 1;
  return { text: text.slice(start, text.indexOf('\n##\n', lineStart)), start };
}

/** Whether the offset is in lines that are indented below one that ends in `::`, or is an example. */
function isLiteral({ text, start }: RawBlock, offset: number): boolean {
  let indentation = Infinity;
  let lineStart = start;
  for (const line of text.split('\n')) {
    const content = line.slice(1);
    const depth = content.search(/\S/);
    if (depth >= 0 && depth <= indentation) indentation = opensLiteral(content) ? depth : Infinity;
    else if (depth >= 0 && lineStart <= offset && offset <= lineStart + line.length) return true;
    lineStart += line.length + 1;
  }
  return false;
}

function opensLiteral(content: string): boolean {
  return /^ *\.\. *(?:qmp-example|code-block)::/.test(content) || /^ *(?!\.\.).*::$/.test(content);
}
