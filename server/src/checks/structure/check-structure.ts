import type { DefinitionKind } from '../../schema/definitions';
import { isDefinitionKind } from '../../schema/definitions';
import type { ObjectNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkDefinitionKind } from './definition-kind';
import { checkDocumentation } from './documentation';
import { checkFeatures } from './features';
import { checkFlags } from './flags';
import { checkKeys } from './keys';
import { checkAlternate, checkArguments, checkCommand, checkEnum, checkStruct, checkUnion } from './kinds';
import { checkDefinitionName } from './names';
import type { StructureContext } from './structure-context';

interface KindRules {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly check: (node: ObjectNode, context: StructureContext) => void;
}

/** Section 2.3 of the language reference. */
const KINDS: Readonly<Record<DefinitionKind, KindRules>> = {
  enum: { required: ['data'], optional: ['prefix'], check: checkEnum },
  struct: { required: ['data'], optional: ['base'], check: checkStruct },
  union: { required: ['base', 'discriminator', 'data'], optional: [], check: checkUnion },
  alternate: { required: ['data'], optional: [], check: checkAlternate },
  command: {
    required: [],
    optional: [
      'data',
      'returns',
      'boxed',
      'gen',
      'success-response',
      'allow-oob',
      'allow-preconfig',
      'coroutine',
    ],
    check: checkCommand,
  },
  event: { required: [], optional: ['data', 'boxed'], check: checkArguments },
};

/**
 * All that can be said of a definition without looking at another one: the reference's pass S, its checks in its
 * order (section 6.2 of the language reference).
 */
export function checkStructure(context: StructureContext): void {
  const { kind, node, nameNode } = context.item.declaration;
  if (!checkDefinitionKind(node, context.collector)) return;
  if (nameNode.kind !== 'string') {
    return context.collector.report('meta-name-not-string', { meta: kind }, nameNode);
  }
  checkDefinitionName(context);
  checkDocumentation(context);
  const { required, optional, check } = KINDS[kind];
  const blame = node.members.find(({ key }) => isDefinitionKind(key.value))?.key;
  checkKeys(node, kind, [kind, ...required], [...optional, 'if', 'features'], context, blame);
  check(node, context);
  checkCondition(node, kind, context);
  checkFeatures(node, context);
  if (kind === 'command' || kind === 'event') checkFlags(node, context);
}
