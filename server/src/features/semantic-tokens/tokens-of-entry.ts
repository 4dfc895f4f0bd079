import type { Definition } from '../../schema/definitions';
import { isDefinitionItem, type Module, type ModuleItem } from '../../schema/module';
import { membersOf, type Part, partsOf } from '../../schema/parts-of-definition';
import type { Entry } from '../../syntax/syntax-tree';
import type { TextRange } from '../../text/text-range';
import type { EntryLabel, Key, Target } from '../target/target';
import { itemOfEntry, targetsOfEntry } from '../target/targets';
import { styleOfDefinition, withFeatures } from './definition-style';
import { modifierBits, type TokenStyle, tokenStyle, withModifiers } from './token';

/** A token as far as its entry tells, relative to it. Only the schema knows what a name stands for. */
export interface EntryToken extends TextRange {
  /** To be looked up. */
  readonly name: string | undefined;
  /** Whether the name stands in documentation, where it means a member more likely than a built-in type. */
  readonly isDocumentation: boolean;
  /** If there is no name, or nothing has it. */
  readonly style: TokenStyle | undefined;
}

interface CachedTokens {
  readonly item: ModuleItem | undefined;
  readonly tokens: readonly EntryToken[];
}

const DECLARATION = modifierBits('declaration');
export const DOCUMENTATION = modifierBits('documentation');

const PROPERTY = tokenStyle('property');
const ENUM_MEMBER = tokenStyle('enumMember');
const FEATURE = tokenStyle('decorator');
const UNKNOWN_TYPE = tokenStyle('type');
const MACRO = tokenStyle('macro');
const KEYWORD = tokenStyle('keyword');
const CONTROL = tokenStyle('keyword', 'control');
/** What `@` marks and no definition is called is a member of one that this one is made of, or that it names. */
const MEMBER_IN_TEXT = tokenStyle('property', 'documentation');

const cache = new WeakMap<Entry, CachedTokens>();

/** The tokens of an entry of the module's tree, from first to last; none begins before the one in front of it ends. */
export function tokensOfEntry(module: Module, index: number): readonly EntryToken[] {
  const entry = module.tree.entries[index]!;
  const item = itemOfEntry(module, index);
  let cached = cache.get(entry);
  // What documentation is about stands in another entry.
  if (cached === undefined || cached.item !== item) {
    cached = { item, tokens: makeTokens(targetsOfEntry(module, index), definitionOf(item)) };
    cache.set(entry, cached);
  }
  return cached.tokens;
}

function definitionOf(item: ModuleItem | undefined): Definition | undefined {
  return item !== undefined && isDefinitionItem(item) ? item.declaration : undefined;
}

function makeTokens(targets: readonly Target[], definition: Definition | undefined): EntryToken[] {
  const tokens: EntryToken[] = [];
  let free = 0;
  for (const target of targets) {
    const { start, end } = target.range;
    if (start < free || end <= start) continue;
    const known = named(target, definition) ?? plain(styleOf(target, definition));
    if (known === undefined) continue;
    tokens.push({ start, end, ...known });
    free = end;
  }
  return tokens;
}

type Look = Omit<EntryToken, keyof TextRange>;

const NO_NAME = { name: undefined, isDocumentation: false };

function plain(style: TokenStyle | undefined): Look | undefined {
  return style && { ...NO_NAME, style };
}

/** What is to be looked up in the schema. */
function named(target: Target, definition: Definition | undefined): Look | undefined {
  switch (target.kind) {
    case 'type-name':
      return { name: target.reference.name, isDocumentation: false, style: UNKNOWN_TYPE };
    case 'pragma-entry':
      return { name: target.name, isDocumentation: false, style: undefined };
    case 'mention':
      return namedInText(target.name, definition, MEMBER_IN_TEXT);
    case 'reference':
      return namedInText(target.name, definition, undefined);
    default:
      return undefined;
  }
}

/** A part of what is documented, else a definition. */
function namedInText(
  name: string,
  definition: Definition | undefined,
  otherwise: TokenStyle | undefined,
): Look {
  const own = definition && styleOfPart(definition, name);
  if (own !== undefined) return { ...NO_NAME, style: withModifiers(own, DOCUMENTATION) };
  return { name, isDocumentation: true, style: otherwise };
}

/** How what needs no schema is shown; nothing if as the text around it. */
function styleOf(target: Target, definition: Definition | undefined): TokenStyle | undefined {
  switch (target.kind) {
    case 'definition-name':
      return withModifiers(styleOfDefinition(target.definition), DECLARATION);
    case 'member-name':
      return withModifiers(withFeatures(PROPERTY, target.member.features), DECLARATION);
    case 'value-name':
      return withModifiers(withFeatures(ENUM_MEMBER, target.value.features), DECLARATION);
    case 'branch-name':
      return styleOfBranch(target.definition);
    case 'feature-name':
      return withModifiers(FEATURE, DECLARATION);
    case 'discriminator-name':
      return PROPERTY;
    case 'condition-name':
      return MACRO;
    case 'key':
      return styleOfKey(target);
    case 'documented-symbol':
      return definition && withModifiers(styleOfDefinition(definition), DOCUMENTATION);
    case 'entry-label':
      return definition && withModifiers(styleOfLabel(target, definition), DOCUMENTATION);
    case 'tag':
      return withModifiers(KEYWORD, DOCUMENTATION);
    case 'directive-name':
      return withModifiers(CONTROL, DOCUMENTATION);
    // Words of running text stay what they are, even if they happen to be names.
    default:
      return undefined;
  }
}

/** A branch of a union names a value of an enum, unless it makes one. */
function styleOfBranch(definition: Definition): TokenStyle {
  if (definition.kind !== 'union') return withModifiers(PROPERTY, DECLARATION);
  return definition.isSimple ? withModifiers(ENUM_MEMBER, DECLARATION) : ENUM_MEMBER;
}

function styleOfKey({ key, place, isValue }: Key): TokenStyle | undefined {
  if (isValue || place === 'unknown') return undefined;
  const isDirective = (place === 'include' || place === 'pragma') && key === place;
  return isDirective || place === 'condition' || key === 'if' ? CONTROL : KEYWORD;
}

function styleOfLabel({ name, entryKind }: EntryLabel, definition: Definition): TokenStyle {
  if (entryKind === 'feature') return FEATURE;
  return styleOfPart(definition, name) ?? (definition.kind === 'enum' ? ENUM_MEMBER : PROPERTY);
}

/** How the name of a part of the definition is shown; nothing if it has no such part. */
function styleOfPart(definition: Definition, name: string): TokenStyle | undefined {
  // The branches of a union are named after values, of which the enum is in charge.
  const parts: readonly Part[] = definition.kind === 'union' ? membersOf(definition) : partsOf(definition);
  const part = parts.find((one) => one.name === name);
  if (part === undefined) return undefined;
  const style = definition.kind === 'enum' ? ENUM_MEMBER : PROPERTY;
  return 'features' in part ? withFeatures(style, part.features) : style;
}
