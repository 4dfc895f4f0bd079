import { paragraphs } from '../../markup/markdown-text';
import type { Definition } from '../../schema/definitions';
import { documentationOf } from '../../schema/documentation-of';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import { badgeLine, flagsOf, warningsOf } from './badges';
import { cSideOf } from './c-side';
import { DocumentationText } from './documentation-text';
import type { HoverContext } from './hover-context';
import { explainOutOfBand } from './out-of-band';
import { partsOf } from './definition-parts';
import { joined, signatureBlock, titled } from './sections';
import { signatureOf } from './signature';
import { wireFormOf } from './wire-form';

/** All there is to say about a definition. */
export function hoverOfDefinition(owner: SchemaDefinition, context: HoverContext): string {
  let text = context.definitionTexts.get(owner);
  if (text === undefined) {
    text = explainDefinition(owner, context);
    context.definitionTexts.set(owner, text);
  }
  return text;
}

function explainDefinition(owner: SchemaDefinition, context: HoverContext): string {
  const { definition } = owner;
  const texts = DocumentationText.of(owner, context);
  const { overview, since } = texts.parts;
  return paragraphs(
    signatureBlock(signatureOf(definition, context)),
    ...warningsOf(definition, (name) => texts.ofFeature(name)),
    joined(badgeLine(definition, texts.ofSection(since), flagsOf(definition)), placeOf(owner, context)),
    texts.ofSections(overview) ?? undocumented(owner),
    ...partsOf(owner, texts, context),
    ...restOf(texts),
    wireFormOf(owner, context),
    cSideOf(definition, context),
    outOfBandText(definition, context),
  );
}

/** What a type is, in short: for those who read about something that has it. */
export function summaryOfDefinition(owner: SchemaDefinition, context: HoverContext): string {
  const texts = DocumentationText.of(owner, context);
  return paragraphs(
    signatureBlock(signatureOf(owner.definition, context)),
    ...warningsOf(owner.definition, (name) => texts.ofFeature(name)),
    texts.ofSections(texts.parts.overview.slice(0, 1)),
  );
}

function placeOf(owner: SchemaDefinition, context: HoverContext): string | undefined {
  const place = context.placeOf({ kind: 'definition', owner });
  const isTwice = context.schema.lookupAll(owner.definition.name).length > 1;
  return place && `${place}${isTwice ? ' (not its only definition)' : ''}`;
}

function outOfBandText(definition: Definition, { release }: HoverContext): string | undefined {
  if (definition.kind !== 'command' || !definition.flags.allowOob) return undefined;
  return titled('Out of band', explainOutOfBand(definition, release));
}

function undocumented({ item }: SchemaDefinition): string | undefined {
  const { members, features, rest } = documentationOf(item.documentation);
  const isEmpty = members.size + features.size + rest.length === 0;
  return isEmpty ? '*Not documented*' : undefined;
}

const TITLES: Readonly<Partial<Record<DocumentationSection['kind'], string>>> = {
  returns: 'Returns',
  errors: 'Errors',
  todo: 'To do',
};

/** What stands behind members and features, with its titles, in the order of the text. */
function restOf(texts: DocumentationText): (string | undefined)[] {
  return texts.parts.rest.map((section) => {
    const text = texts.ofSection(section);
    const title = TITLES[section.kind] ?? section.label?.name;
    return title === undefined ? text : titled(title, text);
  });
}
