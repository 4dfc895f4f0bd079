import type { MemberNode, ObjectNode, StringNode, ValueNode } from '../../../syntax/nodes';
import type { ExpressionCursor, Frame, TypedText } from './expression-cursor';
import type { LenientToken } from './lenient-tokens';

interface OpenObject {
  readonly kind: 'object';
  readonly node: ObjectNode & { end: number };
  readonly members: MemberNode[];
  expects: 'key' | 'colon' | 'value' | 'comma';
  /** Read, and without value so far. */
  key: StringNode | undefined;
  /** Whether the key is the one that is typed at the cursor, which counts as absent. */
  isCursorKey: boolean;
}

interface OpenArray {
  readonly kind: 'array';
  readonly node: {
    readonly kind: 'array';
    readonly start: number;
    end: number;
    readonly elements: ValueNode[];
  };
  expects: 'value' | 'comma';
}

type Open = OpenObject | OpenArray;

/**
 * Reads expressions in which anything may be missing, to find out what can stand at one of their tokens, which is left
 * out of what is read.
 */
export class LenientReader {
  private readonly stack: Open[] = [];
  private path: readonly Frame[] | undefined;
  private slot: ExpressionCursor['slot'] | undefined;
  private hasColon = false;
  private valueBehind: ValueNode | undefined;

  constructor(
    private readonly tokens: readonly LenientToken[],
    /** Where among the tokens the one at the cursor is. */
    private readonly cursor: number,
    private readonly typed: TypedText,
  ) {}

  /** Nothing if nothing can stand at the cursor. */
  read(): ExpressionCursor | undefined {
    for (let index = 0; index < this.tokens.length; index++) {
      if (index > this.cursor && this.stack.length === 0) break;
      this.take(this.tokens[index]!, index);
      if (index === this.cursor && this.slot === undefined) return undefined;
    }
    const { typed, slot, path, hasColon } = this;
    if (slot === 'top') return { slot, typed };
    if (slot === undefined || path === undefined) return undefined;
    return slot === 'key' ? { slot, path, typed, hasColon, value: this.valueBehind } : { slot, path, typed };
  }

  private take(token: LenientToken, index: number): void {
    if (index === this.cursor) return this.meetCursor(token);
    if (token.kind !== 'punctuation') return this.takeText(token, index);
    switch (token.text) {
      case '{':
        return this.open(token, openObject(token.start));
      case '[':
        return this.open(token, openArray(token.start));
      case ':':
        return this.takeColon(index);
      case ',':
        return this.takeComma(token);
      default:
        return this.close(token.text === '}' ? 'object' : 'array', token.end);
    }
  }

  private meetCursor({ start }: LenientToken): void {
    const top = this.stack.at(-1);
    if (top === undefined) this.slot = 'top';
    else if (top.kind === 'array') this.slot = top.expects === 'value' ? 'element' : undefined;
    else if (top.expects === 'key') this.slot = 'key';
    else if (top.expects === 'value') this.slot = 'value';
    this.path = this.stack.map(toFrame);
    if (top?.kind === 'array') top.expects = 'comma';
    else if (this.slot === 'key') {
      Object.assign(top!, { expects: 'colon', isCursorKey: true, key: stringNode(start, start, '') });
    } else if (this.slot === 'value') this.addValue({ kind: 'missing', start, end: start });
  }

  private takeText({ start, end, text, kind }: LenientToken, index: number): void {
    const top = this.stack.at(-1);
    if (top === undefined) return;
    const node = stringNode(start, end, text);
    if (top.kind === 'object' && this.beginsKey(top, index)) {
      this.finishMember(top, start);
      Object.assign(top, { key: node, isCursorKey: false, expects: 'colon' });
    } else this.addValue(kind === 'word' ? literalNode(node) : node);
  }

  private beginsKey({ expects }: OpenObject, index: number): boolean {
    if (expects === 'key' || expects === 'comma') return true;
    return this.tokens[index + 1]?.text === ':' && this.tokens[index + 1]?.kind === 'punctuation';
  }

  private takeColon(index: number): void {
    const top = this.stack.at(-1);
    if (top?.kind !== 'object' || top.expects !== 'colon') return;
    top.expects = 'value';
    if (index === this.cursor + 1 && top.isCursorKey) this.hasColon = true;
  }

  private takeComma({ start }: LenientToken): void {
    const top = this.stack.at(-1);
    if (top === undefined) return;
    if (top.kind === 'array') top.expects = 'value';
    else {
      this.finishMember(top, start);
      top.expects = 'key';
    }
  }

  private open({ start }: LenientToken, opened: Open): void {
    const top = this.stack.at(-1);
    if (top?.kind === 'object' && top.key === undefined) {
      top.key = stringNode(start, start, '');
      top.isCursorKey = false;
    }
    if (top !== undefined) this.addValue(opened.node);
    this.stack.push(opened);
  }

  /** A bracket also closes what is still open within. */
  private close(kind: Open['kind'], end: number): void {
    const index = this.stack.findLastIndex((open) => open.kind === kind);
    if (index < 0) return;
    for (const open of this.stack.splice(index)) {
      if (open.kind === 'object') this.finishMember(open, end);
      open.node.end = end;
    }
  }

  private addValue(value: ValueNode): void {
    const top = this.stack.at(-1);
    if (top?.kind === 'array') {
      top.node.elements.push(value);
      top.expects = 'comma';
    } else if (top?.key !== undefined) {
      if (top.isCursorKey) this.valueBehind = value;
      else top.members.push({ key: top.key, value });
      top.key = undefined;
      top.expects = 'comma';
    }
  }

  /** A key without value counts all the same. */
  private finishMember(open: OpenObject, offset: number): void {
    if (open.key !== undefined && !open.isCursorKey)
      open.members.push({ key: open.key, value: { kind: 'missing', start: offset, end: offset } });
    open.key = undefined;
  }
}

function openObject(start: number): OpenObject {
  const members: MemberNode[] = [];
  const node = { kind: 'object', start, end: start, members } as const;
  return { kind: 'object', node, members, expects: 'key', key: undefined, isCursorKey: false };
}

function openArray(start: number): OpenArray {
  return { kind: 'array', node: { kind: 'array', start, end: start, elements: [] }, expects: 'value' };
}

function toFrame(open: Open): Frame {
  if (open.kind === 'array') return { kind: 'array', node: open.node };
  // The value that is open was given to its key when it was opened.
  const key = open.key ?? (open.expects === 'comma' ? open.members.at(-1)?.key : undefined);
  return { kind: 'object', node: open.node, key: key?.value };
}

function stringNode(start: number, end: number, value: string): StringNode {
  return { kind: 'string', start, end, value };
}

function literalNode(node: StringNode): ValueNode {
  const { start, end, value } = node;
  if (value === 'true' || value === 'false') return { kind: 'boolean', start, end, value: value === 'true' };
  return value === 'null' ? { kind: 'null', start, end } : node;
}
