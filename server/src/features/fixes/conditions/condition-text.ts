/**
 * Conditions in the two forms that releases give them: as text for the C preprocessor, and as a tree of symbols. Only
 * what both can say is understood.
 */
import type { ValueNode } from '../../../syntax/nodes';

export type Term =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'not'; readonly operand: Term }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly Term[] };

const TOKEN = /\s*(?:(\w+)|(&&|\|\||[!()]))\s*/y;

/** `defined(A) && !defined(B)`; a name by itself counts as defined. */
export function parseText(text: string): Term | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [, word, operator] = TOKEN.exec(text) ?? [];
    const token = word ?? operator;
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  const reader = new TextReader(tokens.reverse());
  const term = reader.readAny();
  return tokens.length === 0 ? term : undefined;
}

/** More brackets than that are nobody's condition. */
const MAX_DEPTH = 50;

/** Takes from the end of the tokens, which are in reverse. */
class TextReader {
  private depth = 0;

  constructor(private readonly tokens: string[]) {}

  readAny(): Term | undefined {
    return this.readList('any', '||', () => this.readList('all', '&&', () => this.readFactor()));
  }

  private readList(
    kind: 'all' | 'any',
    operator: string,
    readOperand: () => Term | undefined,
  ): Term | undefined {
    const operands = [readOperand()];
    while (this.take(operator)) operands.push(readOperand());
    if (!operands.every((operand) => operand !== undefined)) return undefined;
    return operands.length === 1 ? operands[0] : { kind, operands };
  }

  private readFactor(): Term | undefined {
    if (++this.depth > MAX_DEPTH) return undefined;
    const term = this.readNested();
    this.depth--;
    return term;
  }

  private readNested(): Term | undefined {
    if (this.take('!')) {
      const operand = this.readFactor();
      return operand && { kind: 'not', operand };
    }
    if (this.take('(')) {
      const inner = this.readAny();
      return this.take(')') ? inner : undefined;
    }
    return this.readSymbol();
  }

  private readSymbol(): Term | undefined {
    const isCall = this.take('defined') && this.take('(');
    const name = this.tokens.pop();
    if (name === undefined || !/^[A-Za-z_]/.test(name) || name === 'defined') return undefined;
    return isCall && !this.take(')') ? undefined : { kind: 'symbol', name };
  }

  private take(token: string): boolean {
    if (this.tokens.at(-1) !== token) return false;
    this.tokens.pop();
    return true;
  }
}

/** What a value says as a tree, in which strings are symbols. */
export function parseTree(value: ValueNode): Term | undefined {
  if (value.kind === 'string') return { kind: 'symbol', name: value.value };
  const only = value.kind === 'object' && value.members.length === 1 ? value.members[0] : undefined;
  if (only === undefined) return undefined;
  const { key, value: inner } = only;
  if (key.value === 'not') {
    const operand = parseTree(inner);
    return operand && { kind: 'not', operand };
  }
  if ((key.value !== 'all' && key.value !== 'any') || inner.kind !== 'array') return undefined;
  const operands = inner.elements.map(parseTree);
  return operands.length > 0 && operands.every((operand) => operand !== undefined)
    ? { kind: key.value, operands }
    : undefined;
}

export function writeTree(term: Term): string {
  switch (term.kind) {
    case 'symbol':
      return `'${term.name}'`;
    case 'not':
      return `{ 'not': ${writeTree(term.operand)} }`;
    default:
      return `{ '${term.kind}': [ ${term.operands.map(writeTree).join(', ')} ] }`;
  }
}

export function writeText(term: Term): string {
  switch (term.kind) {
    case 'symbol':
      return `defined(${term.name})`;
    case 'not':
      return `!${writeFactor(term.operand)}`;
    default:
      return term.operands.map(writeFactor).join(term.kind === 'all' ? ' && ' : ' || ');
  }
}

function writeFactor(term: Term): string {
  const isCompound = (term.kind === 'all' || term.kind === 'any') && term.operands.length > 1;
  return isCompound ? `(${writeText(term)})` : writeText(term);
}

export function namesIn(term: Term): string[] {
  switch (term.kind) {
    case 'symbol':
      return [term.name];
    case 'not':
      return namesIn(term.operand);
    default:
      return term.operands.flatMap(namesIn);
  }
}
