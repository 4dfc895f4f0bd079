const TOKEN = /\s*(?:([A-Za-z_]\w*)|(\d+)|(&&|\|\||[!()]))/y;

/**
 * Whether the preprocessor takes a text for true if these symbols are defined: `defined`, `!`, `&&`, `||` and brackets.
 * `undefined` if there is anything else in it. A symbol by itself counts as the 1 that compilers define it as.
 */
export function preprocessorValue(text: string, symbols: ReadonlySet<string>): boolean | undefined {
  const tokens = tokensOf(text);
  return tokens === undefined ? undefined : new PreprocessorReader(tokens, symbols).read();
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    tokens.push(match[0].trim());
  }
  return tokens;
}

/** Brackets and negations nested any deeper are not read, so that no text is too much for the stack. */
const DEEPEST = 100;

class PreprocessorReader {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly symbols: ReadonlySet<string>,
  ) {}

  read(): boolean | undefined {
    const value = this.either();
    return this.next === this.tokens.length ? value : undefined;
  }

  private either(): boolean | undefined {
    let value = this.both();
    while (value !== undefined && this.take('||')) {
      const other = this.both();
      value = other === undefined ? undefined : value || other;
    }
    return value;
  }

  private both(): boolean | undefined {
    let value = this.single();
    while (value !== undefined && this.take('&&')) {
      const other = this.single();
      value = other === undefined ? undefined : value && other;
    }
    return value;
  }

  private single(): boolean | undefined {
    if (++this.depth > DEEPEST) return undefined;
    const value = this.operand();
    this.depth--;
    return value;
  }

  private operand(): boolean | undefined {
    if (this.take('!')) {
      const value = this.single();
      return value === undefined ? undefined : !value;
    }
    if (this.take('(')) {
      const value = this.either();
      return this.take(')') ? value : undefined;
    }
    const word = this.tokens[this.next++] ?? '';
    if (/^\d/.test(word)) return Number(word) !== 0;
    if (!/^\w/.test(word)) return undefined;
    return word === 'defined' ? this.isDefined() : this.symbols.has(word);
  }

  private isDefined(): boolean | undefined {
    const hasBracket = this.take('(');
    const symbol = this.tokens[this.next++] ?? '';
    if (!/^[A-Za-z_]/.test(symbol) || (hasBracket && !this.take(')'))) return undefined;
    return this.symbols.has(symbol);
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false;
    this.next++;
    return true;
  }
}
