import { BracketMatching } from './bracket-matching';
import type { JsonError } from './json-error';
import type { JsonNode, JsonString } from './json-nodes';
import { isCloser, type JsonToken, startsValue } from './json-tokens';
import { noteKey, type OpenArray, type OpenNode, openNode, type OpenObject, openObject } from './open-nodes';
import { isNumber } from './read-tokens';
import { TokenCursor } from './token-cursor';
import type { TokenList } from './token-list';

/** Deeper than anything that QEMU sends or takes; keeps the stack from overflowing. */
const MAX_DEPTH = 200;

/** Parses the JSON of one message, whatever the tokens; `end` is the offset behind it. */
export function parseMessage(tokens: TokenList, end: number, errors: JsonError[]): JsonNode | undefined {
  return tokens.length === 0 ? undefined : new MessageParser(new TokenCursor(tokens, end, errors)).parse();
}

class MessageParser {
  private readonly brackets: BracketMatching;

  constructor(private readonly tokens: TokenCursor) {
    this.brackets = new BracketMatching(tokens);
  }

  parse(): JsonNode {
    const value = this.parseValue();
    while (!this.tokens.isAtEnd) this.parseRest();
    return value;
  }

  /** What stands behind the value of the message. */
  private parseRest(): void {
    const { tokens } = this;
    const { token } = tokens;
    if (token.kind === 'elision') tokens.advance();
    else if (isCloser(token)) {
      tokens.reportExtra('extra-bracket', token);
      tokens.advance();
    } else {
      const nodes = this.brackets.reopen();
      nodes.forEach((node, index) => this.parseContents(node, index > 0));
      if (nodes.length > 0) return;
      tokens.reportExtra('text-after-message', token);
      tokens.skipToEnd();
    }
  }

  private parseValue(): JsonNode {
    const { tokens } = this;
    const { token } = tokens;
    const { start, end } = token;
    switch (token.kind) {
      case '{':
      case '[':
        return this.parseNested(token);
      case 'string':
        return this.parseString();
      case 'number':
        this.advance();
        return isNumber(token.value)
          ? { kind: 'number', text: token.value, start, end }
          : { kind: 'unknown', start, end };
      case 'elision':
        this.advance();
        return { kind: 'elision', start, end };
      case 'word':
        return this.parseWord(token);
      default:
        tokens.reportMissing('missing-value', undefined);
        return { kind: 'missing', start: tokens.previous.end, end: tokens.previous.end };
    }
  }

  private parseWord({ value, start, end }: JsonToken): JsonNode {
    const isBoolean = value === 'true' || value === 'false';
    const isKnown = isBoolean || value === 'null';
    if (!isKnown) this.tokens.report('unknown-word', { start, end });
    this.advance();
    if (isBoolean) return { kind: 'boolean', value: value === 'true', start, end };
    return { kind: isKnown ? 'null' : 'unknown', start, end };
  }

  private parseString(): JsonString {
    const { kind, value, start, end, contentEnd } = this.advance();
    const quotes = kind !== 'string' ? 0 : contentEnd < end ? 2 : 1;
    return { kind: 'string', value, start, end, quotes };
  }

  private parseNested(bracket: JsonToken): JsonNode {
    const { tokens, brackets } = this;
    if (brackets.depth >= MAX_DEPTH) {
      tokens.report('nesting-too-deep', bracket);
      tokens.skipToEnd();
      tokens.getLost();
      return { kind: 'unknown', start: bracket.start, end: tokens.token.end };
    }
    const opened = openNode(bracket);
    this.advance();
    return this.parseOpened(opened);
  }

  private parseOpened(opened: OpenNode): JsonNode {
    this.brackets.enter(opened);
    this.parseContents(opened, false);
    return opened.node;
  }

  /** Parses up to the end of the innermost node, which is then open no more. */
  private parseContents(opened: OpenNode, isContinued: boolean): void {
    for (let isFirst = !isContinued; this.brackets.separate(opened, isFirst); isFirst = false) {
      if (this.tokens.token.kind === 'elision') {
        opened.node.isPartial = true;
        this.advance();
      } else if (opened.kind === 'object') this.parseMember(opened);
      else this.parseElement(opened);
    }
    this.brackets.leave();
  }

  private parseMember(object: OpenObject): void {
    const key = this.parseKey();
    if (key === undefined) {
      object.node.isPartial = true;
      return;
    }
    const known = key.start < key.end ? noteKey(object, key) : undefined;
    if (known !== undefined) this.tokens.report('duplicate-key', key, { related: known });
    this.parseColon();
    object.node.members.push({ key, value: this.parseValue() });
  }

  /** The key at the current token; nothing if what stands there is none, and is passed over. */
  private parseKey(): JsonString | undefined {
    const { tokens } = this;
    const { token, next } = tokens;
    const { start, end } = token;
    if (token.kind === 'string') return this.parseString();
    if (token.kind === ':') {
      tokens.report('missing-key', token);
      return { kind: 'string', value: '', start, end: start, quotes: 0 };
    }
    if (next.kind === ':' && (token.kind === 'word' || token.kind === 'number')) {
      tokens.report('unquoted-key', token, { correction: { start, end, text: `"${token.value}"` } });
      return this.parseString();
    }
    tokens.report('missing-key', token);
    tokens.getLost();
    this.parseValue();
    return undefined;
  }

  private parseColon(): void {
    const { tokens } = this;
    if (tokens.token.kind === ':') this.advance();
    else if (startsValue(tokens.token)) tokens.reportMissing('missing-colon', ':');
    else {
      tokens.reportMissing('missing-colon', undefined);
      tokens.getLost();
    }
  }

  private parseElement({ node }: OpenArray): void {
    const { tokens } = this;
    const { token, next } = tokens;
    if (token.kind === ':') {
      tokens.report('missing-key', token);
      tokens.getLost();
      this.advance();
    } else if (token.kind === 'string' && next.kind === ':') node.elements.push(this.parseUnopened(token));
    else node.elements.push(this.parseValue());
  }

  /** Members in an array: the brace in front of them is missing. */
  private parseUnopened(key: JsonToken): JsonNode {
    const { start } = key;
    this.tokens.report('missing-opening-bracket', key, { correction: { start, end: start, text: '{ ' } });
    return this.brackets.depth < MAX_DEPTH
      ? this.parseOpened(openObject({ start, end: start }))
      : this.parseString();
  }

  private advance(): JsonToken {
    this.brackets.goOn();
    return this.tokens.advance();
  }
}
