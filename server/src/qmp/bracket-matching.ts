import { isCloser } from './json-tokens';
import type { OpenNode } from './open-nodes';
import type { TokenCursor } from './token-cursor';

/** Knows which brackets are open, and finds where one ends: at its closing bracket, or where that must be missing. */
export class BracketMatching {
  /** Around the current token, outermost first. */
  private readonly open: OpenNode[] = [];
  /** What the latest tokens closed, one right after the other, innermost first. */
  private closed: OpenNode[] = [];
  private isEndReported = false;

  constructor(private readonly tokens: TokenCursor) {}

  get depth(): number {
    return this.open.length;
  }

  enter(node: OpenNode): void {
    this.open.push(node);
  }

  leave(): void {
    this.open.pop();
  }

  /** Notes that something else than a closing bracket was read. */
  goOn(): void {
    this.closed = [];
  }

  /**
   * Whether members or elements follow behind the end of all, so that the last bracket closed too early. If so, as many
   * nodes as are closed once more behind it are open again: these, innermost first. Goes behind a comma at hand.
   */
  reopen(): readonly OpenNode[] {
    const { tokens, closed } = this;
    if (closed.length === 0 || !this.goesOn()) return [];
    const count = Math.max(1, Math.min(tokens.unmatchedClosers(), closed.length));
    const nodes = closed.slice(-count);
    const start = (nodes[0]?.node.end ?? 0) - 1;
    const range = { start, end: nodes.at(-1)?.node.end ?? start };
    const text = tokens.token.kind === ',' ? '' : ',';
    tokens.report('early-bracket', range, { correction: { ...range, text } });
    tokens.take(',');
    this.open.push(...nodes.toReversed());
    return nodes;
  }

  private goesOn(): boolean {
    const { token, next, afterNext } = this.tokens;
    if (token.kind === 'string') return next.kind === ':';
    return token.kind === ',' && (next.kind === '{' || next.kind === '[' || afterNext.kind === ':');
  }

  /**
   * Goes to the next member or element of the innermost node, behind the comma in front of it. Yields false at the end
   * of the node, behind its closing bracket if it has one.
   */
  separate(node: OpenNode, isFirst: boolean): boolean {
    const { tokens } = this;
    if (tokens.token.kind !== ',') {
      if (this.closes(node)) return false;
      if (!isFirst) this.checkComma(node);
      return true;
    }
    if (this.lacksBracketBeforeComma(node)) {
      this.endWithoutBracket(node);
      return false;
    }
    this.passCommas(isFirst);
    return !this.closes(node);
  }

  private passCommas(isFirst: boolean): void {
    const { tokens } = this;
    const comma = tokens.advance();
    this.goOn();
    if (isFirst) tokens.reportExtra('extra-comma', comma);
    else if (isCloser(tokens.token)) tokens.reportExtra('trailing-comma', comma);
    for (let extra = tokens.take(','); extra !== undefined; extra = tokens.take(',')) {
      tokens.reportExtra('extra-comma', extra);
    }
  }

  /** An elision needs no comma, neither in front of it nor behind; of what is no member there is more to say. */
  private checkComma(node: OpenNode): void {
    const { tokens } = this;
    const { token, next, previous } = tokens;
    if (token.kind === 'elision' || previous.kind === 'elision' || token.kind === ':') return;
    if (node.kind === 'array' || next.kind === ':') tokens.reportMissing('missing-comma', ',');
  }

  /** Whether what follows the comma fits only into what is around the node, and brackets to close it are too few. */
  private lacksBracketBeforeComma({ kind }: OpenNode): boolean {
    const { tokens, open } = this;
    const outer = open.at(-2);
    if (outer === undefined) return false;
    const { next, afterNext } = tokens;
    const isMember = next.kind === 'string' && afterNext.kind === ':';
    const isForOuter =
      kind === 'array'
        ? isMember && outer.kind === 'object'
        : (next.kind === '{' || next.kind === '[') && outer.kind === 'array';
    return isForOuter && tokens.unmatchedClosers(1) < open.length;
  }

  /** Whether the innermost node ends at the current token. */
  private closes(node: OpenNode): boolean {
    const { tokens } = this;
    const { token } = tokens;
    if (token.kind !== 'end' && !isCloser(token)) return false;
    const isFitting = token.kind === closingOf(node);
    if (token.kind === 'end' || (!isFitting && this.isForOuter(node))) this.endWithoutBracket(node);
    else {
      if (!isFitting) this.reportWrongBracket(node);
      tokens.advance();
      node.node.end = token.end;
      this.closed.push(node);
    }
    return true;
  }

  /** Whether the closing bracket at hand, of the other kind, is rather for what is around the node. */
  private isForOuter(node: OpenNode): boolean {
    const { tokens, open } = this;
    const outer = open.at(-2);
    return outer !== undefined && outer.kind !== node.kind && tokens.unmatchedClosers() < open.length;
  }

  private reportWrongBracket(node: OpenNode): void {
    const { token } = this.tokens;
    const correction = { start: token.start, end: token.end, text: closingOf(node) };
    this.tokens.report('wrong-bracket', token, { related: node.bracket, correction });
  }

  private endWithoutBracket(node: OpenNode): void {
    const { tokens, open } = this;
    node.node.end = Math.max(node.node.end, tokens.previous.end);
    if (!tokens.isAtEnd) tokens.reportMissing('missing-bracket', ` ${closingOf(node)}`, node.bracket);
    else if (!this.isEndReported) {
      const closing = open.toReversed().map((one) => ` ${closingOf(one)}`);
      tokens.reportMissing('missing-bracket', closing.join(''), node.bracket);
      this.isEndReported = true;
    }
  }
}

function closingOf({ kind }: OpenNode): '}' | ']' {
  return kind === 'object' ? '}' : ']';
}
