import { lexicalRulesOf } from './lexical-rules';
import { endOfStrayRun, type Scanner, Token } from './scanner';
import type { SyntaxError } from './syntax-error';

/** What is wrong with the scanner's current token by itself, if anything; offsets count from `base`. */
export function lexicalErrorOf(scanner: Scanner, base: number): SyntaxError | undefined {
  if (scanner.token === Token.Stray) return strayError(scanner, scanner.start, base);
  if (scanner.token !== Token.String || scanner.stringError === undefined) return undefined;
  return {
    code: scanner.stringError,
    arguments: { run: scanner.value, char: scanner.badEscape },
    start: scanner.start - base,
    end: scanner.end - base,
  };
}

/** The error about the stray run at `start`. The whole run is marked, whatever part of it the message quotes. */
export function strayError({ text, release }: Scanner, start: number, base: number): SyntaxError {
  const run = text.slice(start, endOfStrayRun(text, start));
  const { strayPart } = lexicalRulesOf(release);
  return {
    code: 'lex-stray',
    arguments: { run: quotedPart(run, strayPart) },
    start: start - base,
    end: start - base + run.length,
  };
}

function quotedPart(run: string, part: ReturnType<typeof lexicalRulesOf>['strayPart']): string {
  switch (part) {
    case 'character':
      return String.fromCodePoint(run.codePointAt(0) ?? 0);
    case 'before-double-quote': {
      // Where the run begins with the double quote the reference has no answer.
      const quote = run.indexOf('"');
      return quote > 0 ? run.slice(0, quote) : run;
    }
    case 'run':
      return run;
  }
}
