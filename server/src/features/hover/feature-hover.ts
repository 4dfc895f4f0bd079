import { codeSpan, paragraphs } from '../../markup/markdown-text';
import type { Feature } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { DocumentationText } from './documentation-text';
import { explainFeature } from '../catalogue/explain-word';
import type { HoverContext } from './hover-context';
import { conditionInWords } from './marks';

/** A feature; `part` is the name of the member or value whose it is, unless it is the definition's own. */
export function hoverOfFeature(
  feature: Feature,
  owner: SchemaDefinition,
  context: HoverContext,
  part?: string,
): string {
  const { definition } = owner;
  const { name, condition } = feature;
  const whose = `${part === undefined ? '' : `${codeSpan(part)} of `}the ${definition.kind} ${context.nameOf(definition)}`;
  const text = DocumentationText.of(owner, context).ofFeature(name);
  return paragraphs(
    `**${codeSpan(name)}** · feature of ${whose}`,
    condition && `Only if ${conditionInWords(condition)}`,
    text ?? '*Not documented*',
    explainFeature(name, context.release),
  );
}
