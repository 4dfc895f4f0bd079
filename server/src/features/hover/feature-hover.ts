import { codeSpan } from '../../markup/markdown-text';
import { type Feature, isSpecialFeature, type SpecialFeature } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { DocumentationText } from './documentation-text';
import { type Passage, passagesOf, spanText } from './catalogue/explanation';
import type { HoverContext } from './hover-context';
import { conditionInWords } from './marks';
import { paragraphs } from './sections';

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
    meaningOf(name, context),
  );
}

function meaningOf(name: string, { release }: HoverContext): string {
  if (!isSpecialFeature(name)) return PLAIN;
  const rule = `feature.${name}` as const;
  return release.has(rule) ? passagesOf(SPECIAL[name], release) : PLAIN;
}

const PLAIN =
  'Clients see the name in introspection (`query-qmp-schema`), and so can tell whether this QEMU has what it stands for.';

const SPECIAL: Readonly<Record<SpecialFeature, readonly Passage[]>> = {
  deprecated: [
    `A special feature (${spanText('feature.deprecated')}): this may go away in a later release. Introspection shows it.`,
    {
      text: 'With `-compat` QEMU rejects such input (`deprecated-input=reject`, or `crash`) and hides such output (`deprecated-output=hide`).',
      when: 'compat.policy',
    },
  ],
  unstable: [
    `A special feature (${spanText('feature.unstable')}): this may change or vanish at any time, and management tools should not rely on it. Introspection shows it.`,
    'With `-compat` QEMU rejects such input (`unstable-input=reject`, or `crash`) and hides such output (`unstable-output=hide`).',
  ],
};
