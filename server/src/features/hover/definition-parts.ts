/** The parts of a definition, one by one, with what the documentation says of each. */
import type {
  Branch,
  Definition,
  EnumDefinition,
  EnumValue,
  Feature,
  Member,
} from '../../schema/definitions';
import { isSpecialFeature } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { jsonClassOf } from '../../schema/json-class';
import { featuresOf } from '../../schema/parts-of-definition';
import { type MemberGroup, shapeOfArguments, shapeOfObject, type WireShape } from '../../schema/wire-shape';
import { branchesText } from './branches-text';
import { DocumentationText, firstParagraph } from './documentation-text';
import type { HoverContext } from './hover-context';
import { conditionInWords, type Marked } from './marks';
import { list, listItem, titled } from './sections';

type Texts = DocumentationText;

const NOT_DOCUMENTED = '*not documented*';

/** A paragraph for each sort of part. */
export function partsOf(
  owner: SchemaDefinition,
  texts: Texts,
  context: HoverContext,
): (string | undefined)[] {
  return [...ownParts(owner, texts, context), featuresText(owner.definition, texts)];
}

function ownParts(owner: SchemaDefinition, texts: Texts, context: HoverContext): (string | undefined)[] {
  const { definition } = owner;
  switch (definition.kind) {
    case 'enum':
      return [titled('Values', valuesText(definition, owner, texts, context))];
    case 'alternate':
      return [
        titled(
          'Alternatives',
          list(definition.branches, (one) => branchItem(one, texts, context)),
        ),
      ];
    case 'struct':
    case 'union':
      return shapeTexts(shapeOfObject(definition, context.namespace), definition, texts, context);
    case 'command':
    case 'event':
      return shapeTexts(shapeOfArguments(definition, context.namespace), definition, texts, context);
  }
}

/** The definition's own members come first: they are what it adds. */
function shapeTexts(
  { groups, union }: WireShape,
  definition: Definition,
  texts: Texts,
  context: HoverContext,
): (string | undefined)[] {
  const own = groups.filter(({ owner }) => owner === definition);
  const others = groups.filter(({ owner }) => owner !== definition);
  return [
    ...own.map((group) => titled(titleOf(definition), groupText(group, texts, context))),
    ...others.map((group) => inheritedText(group, definition, context)),
    union && branchesText(union, context),
  ];
}

function titleOf({ kind }: Definition): string {
  return kind === 'command' ? 'Arguments' : kind === 'event' ? 'Data' : 'Members';
}

function groupText({ members, owner }: MemberGroup, texts: Texts, context: HoverContext): string {
  return list(members, (member) => {
    return memberItem(member, owner, texts.ofMember(member.name) ?? NOT_DOCUMENTED, context);
  });
}

/** Of inherited members only the beginning is told; their type tells the rest. */
function inheritedText(
  { members, owner }: MemberGroup,
  definition: Definition,
  context: HoverContext,
): string | undefined {
  const found = context.schema.entryOf(owner);
  if (found === undefined) return undefined;
  const texts = DocumentationText.of(found, context);
  const text = list(members, (member) => {
    return memberItem(member, owner, firstParagraph(texts.ofMember(member.name)), context);
  });
  return titled(`${titleOf(definition)} from`, text, ` ${context.nameOf(owner)}`);
}

function memberItem(
  member: Member,
  definition: Definition,
  text: string | undefined,
  context: HoverContext,
): string {
  const owner = context.schema.entryOf(definition);
  const name = context.linked(member.name, owner && { kind: 'member', owner, member });
  const optional = member.isOptional ? ' (optional)' : '';
  return listItem(`${name} · ${context.typeOf(member.type)}${optional}${marks(member)}`, text);
}

/** The signature lists the values; where nothing is said of any of them, that will do. */
function valuesText(
  { values }: EnumDefinition,
  owner: SchemaDefinition,
  texts: Texts,
  context: HoverContext,
): string {
  const isSilent = values.every(({ name }) => texts.ofMember(name) === undefined);
  if (isSilent && values.length > 0) return '*None is documented*';
  return list(values, (value) => valueItem(value, owner, texts, context));
}

function valueItem(value: EnumValue, owner: SchemaDefinition, texts: Texts, context: HoverContext): string {
  const name = context.linked(value.name, { kind: 'value', owner, value });
  return listItem(name + marks(value), texts.ofMember(value.name) ?? NOT_DOCUMENTED);
}

function branchItem(branch: Branch, texts: Texts, context: HoverContext): string {
  const json = branch.type && jsonClassOf(branch.type, context.namespace);
  const head = `\`${branch.name}\` · ${context.typeOf(branch.type)}${json === undefined ? '' : ` (JSON ${json})`}`;
  const text = texts.ofMember(branch.name) ?? NOT_DOCUMENTED;
  return listItem(head + marks(branch), text);
}

/** Features and condition of a part. */
function marks({ features = [], condition }: Marked): string {
  const words = features.map(({ name }) => (isSpecialFeature(name) ? `**${name}**` : `feature \`${name}\``));
  if (condition !== undefined) words.push(`only if ${conditionInWords(condition)}`);
  return words.map((word) => ` · ${word}`).join('');
}

/** The special ones of the definition itself are told at the top. */
function featuresText(definition: Definition, texts: Texts): string | undefined {
  const atTop = new Set(
    definition.features.filter(({ name }) => isSpecialFeature(name)).map(({ name }) => name),
  );
  const all = new Map<string, Feature>();
  for (const feature of featuresOf(definition))
    if (!atTop.has(feature.name) && !all.has(feature.name)) all.set(feature.name, feature);
  if (all.size === 0) return undefined;
  return titled(
    'Features',
    list([...all.values()], ({ name }) => listItem(`\`${name}\``, texts.ofFeature(name))),
  );
}
