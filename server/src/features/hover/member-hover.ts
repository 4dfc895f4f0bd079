/** Members and arguments, values of enums, branches. */
import { codeSpan, fenced, paragraphs } from '../../markup/markdown-text';
import { enumConstant } from '../../schema/c-enum-name';
import { memberDeclarations } from '../../schema/c-types';
import type { Branch, EnumValue, Member, TypeReference } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { type DeclaredSymbol, nameOfSymbol } from '../target/schema-symbol';
import { badgeLine, warningsOf } from './badges';
import { hoverOfBuiltIn, summaryOfBuiltIn } from './built-in-hover';
import { summaryOfDefinition } from './definition-hover';
import { DocumentationText, sinceInText } from './documentation-text';
import { type HoverContext, spellType } from './hover-context';
import type { Marked } from './marks';
import { joined, signatureBlock, titled } from './sections';
import { memberLine } from './signature';

export function hoverOfMember(member: Member, owner: SchemaDefinition, context: HoverContext): string {
  const { kind } = owner.definition;
  const word = kind === 'command' ? 'argument' : 'member';
  const declaration = memberDeclarations(member, context.namespace);
  return paragraphs(
    signatureBlock([`${word} ${memberLine(member)}`]),
    ...aboutPart(member, { kind: 'member', owner, member }, context),
    kind === 'command' || kind === 'event' || declaration.length === 0
      ? undefined
      : titled('In C', fenced(declaration, 'c')),
    typeText(member.type, context),
  );
}

export function hoverOfValue(value: EnumValue, owner: SchemaDefinition, context: HoverContext): string {
  const { definition } = owner;
  if (definition.kind !== 'enum') return '';
  return paragraphs(
    signatureBlock([`value ${value.name}`]),
    ...aboutPart(value, { kind: 'value', owner, value }, context),
    `In C: ${codeSpan(enumConstant(definition, value.name, context.release))}`,
  );
}

/** A branch of an alternate, or of a union; `value` is the value of the enum that selects it. */
export function hoverOfBranch(
  branch: Branch,
  owner: SchemaDefinition,
  context: HoverContext,
  value?: { readonly value: EnumValue; readonly owner: SchemaDefinition },
): string {
  const type = branch.type ? spellType(branch.type) : '?';
  const { definition } = owner;
  const tag = definition.kind === 'union' ? (definition.discriminator?.value ?? 'type') : undefined;
  const about =
    tag === undefined
      ? aboutPart(branch, { kind: 'branch', owner, branch }, context)
      : [
          joined(
            `Branch of ${context.nameOf(definition)}: what it has more if ${codeSpan(tag)} is ${codeSpan(branch.name)}`,
            badgeLine(branch, undefined),
            context.placeOf({ kind: 'branch', owner, branch }),
          ),
          value && valueText(value.value, value.owner, context),
        ];
  return paragraphs(
    signatureBlock([`branch ${branch.name}: ${type}`]),
    ...about,
    typeText(branch.type, context),
  );
}

function valueText(value: EnumValue, owner: SchemaDefinition, context: HoverContext): string {
  const texts = DocumentationText.of(owner, context);
  return paragraphs(
    `Value of ${context.nameOf(owner.definition)}`,
    ...warningsOf(value, (name) => texts.ofFeature(name)),
    texts.ofMember(value.name),
  );
}

/** Warnings, to whom it belongs, badges, and its own text. */
function aboutPart(part: Marked, symbol: PartSymbol, context: HoverContext): (string | undefined)[] {
  const { owner } = symbol;
  const name = nameOfSymbol(symbol);
  const texts = DocumentationText.of(owner, context);
  const text = texts.ofMember(name);
  const { kind } = owner.definition;
  return [
    ...warningsOf(part, (feature) => texts.ofFeature(feature)),
    joined(
      `Of the ${kind} ${context.nameOf(owner.definition)}`,
      badgeLine(part, sinceInText(text)),
      context.placeOf(symbol),
    ),
    text ?? '*Not documented*',
  ];
}

type PartSymbol = Exclude<DeclaredSymbol, { readonly kind: 'definition' | 'feature' }>;

/** What the type is, for those who want to know what to put there. */
function typeText(reference: TypeReference | undefined, context: HoverContext): string | undefined {
  if (reference === undefined) return undefined;
  const { name } = reference;
  const summary = summaryOfBuiltIn(name);
  if (summary !== undefined) return summary;
  const owner = context.schema.lookup(name);
  const text = owner ? summaryOfDefinition(owner, context) : hoverOfBuiltIn(name, context);
  return text === undefined ? noType(name) : `---\n\n${text}`;
}

/** What to say where the schema has no type of this name. */
export function noType(name: string): string {
  return `No type is called ${codeSpan(name)}.`;
}
