import type { TextRange } from '../../text/text-range';

/** What a stretch of text can be: types of the protocol only, which every theme and editor knows. */
export const TOKEN_TYPES = [
  'type',
  'enum',
  'struct',
  'property',
  'enumMember',
  'function',
  'event',
  'decorator',
  'macro',
  'keyword',
] as const;

/** What else can be said of it. The last three are our own; whoever does not know them sees the type alone. */
export const TOKEN_MODIFIERS = [
  'declaration',
  'documentation',
  'deprecated',
  'defaultLibrary',
  'union',
  'alternate',
  'control',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** How something is to be shown. */
export interface TokenStyle {
  readonly type: TokenType;
  /** One bit for each modifier, the first of the list at the right. */
  readonly modifiers: number;
}

/** Text to be shown in a style; offsets of the file. */
export interface SemanticToken extends TextRange {
  readonly style: TokenStyle;
}

/** The style of a type with some modifiers. */
export function tokenStyle(type: TokenType, ...modifiers: readonly TokenModifier[]): TokenStyle {
  return { type, modifiers: modifierBits(...modifiers) };
}

/** The style with more modifiers. */
export function withModifiers({ type, modifiers }: TokenStyle, more: number): TokenStyle {
  return { type, modifiers: modifiers | more };
}

/** The bits of some modifiers. */
export function modifierBits(...modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}
