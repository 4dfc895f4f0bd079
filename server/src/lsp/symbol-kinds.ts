import { type ClientCapabilities, SymbolKind as LspKind, SymbolTag } from './protocol';
import type { SymbolKind } from '../features/symbols/symbol-kind';

const KINDS: Readonly<Record<SymbolKind, LspKind>> = {
  section: LspKind.Namespace,
  include: LspKind.File,
  pragma: LspKind.Constant,
  enum: LspKind.Enum,
  value: LspKind.EnumMember,
  struct: LspKind.Struct,
  union: LspKind.Class,
  alternate: LspKind.Interface,
  // What the other kinds look like in editors, such as that of a key, has nothing to do with it.
  branch: LspKind.EnumMember,
  member: LspKind.Field,
  command: LspKind.Function,
  argument: LspKind.Property,
  event: LspKind.Event,
};

/** What comes nearest among the kinds that every client knows. */
const ELDER_KINDS: Partial<Record<LspKind, LspKind>> = {
  [LspKind.EnumMember]: LspKind.Constant,
  [LspKind.Struct]: LspKind.Class,
  [LspKind.Event]: LspKind.Function,
};

type SymbolCapabilities = Pick<
  NonNullable<NonNullable<ClientCapabilities['workspace']>['symbol']>,
  'symbolKind' | 'tagSupport'
>;

/** Puts kinds and tags of symbols into the words that a client knows. */
export class SymbolWords {
  private readonly known: ReadonlySet<LspKind> | undefined;
  private readonly knowsDeprecated: boolean;

  constructor(capabilities: SymbolCapabilities | undefined) {
    const { symbolKind, tagSupport } = capabilities ?? {};
    this.known = symbolKind?.valueSet && new Set(symbolKind.valueSet);
    this.knowsDeprecated = tagSupport?.valueSet.includes(SymbolTag.Deprecated) ?? false;
  }

  kind(kind: SymbolKind): LspKind {
    const exact = KINDS[kind];
    const elder = ELDER_KINDS[exact];
    return elder === undefined || this.known?.has(exact) ? exact : elder;
  }

  /** To be spread into a symbol. */
  tags({ isDeprecated }: { readonly isDeprecated: boolean }): { tags?: SymbolTag[] } {
    return isDeprecated && this.knowsDeprecated ? { tags: [SymbolTag.Deprecated] } : {};
  }
}
