import type { DefinitionKind } from '../../schema/definitions';
import type { ObjectNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkDefinitionKind } from './definition-kind';
import { checkDocumentation } from './documentation';
import { checkFeatures } from './features';
import { checkFlags } from './flags';
import { checkKeys } from './keys';
import { checkAlternate, checkArguments, checkCommand, checkEnum, checkStruct } from './kinds';
import { checkDefinitionName } from './names';
import type { StructureContext } from './structure-context';
import { checkUnion } from './unions';

const KIND_CHECKS: Readonly<Record<DefinitionKind, (node: ObjectNode, context: StructureContext) => void>> = {
  enum: checkEnum,
  struct: checkStruct,
  union: checkUnion,
  alternate: checkAlternate,
  command: checkCommand,
  event: checkArguments,
};

/**
 * All that can be said of a definition without looking at another one: the reference's pass S, its checks in its
 * order (section 6.2 of the language reference).
 */
export function checkStructure(context: StructureContext): void {
  const { kind, node, nameNode } = context.item.declaration;
  const { release, collector } = context;
  if (!release.has('meta.first-wins') && !checkDefinitionKind(node, collector)) return;
  if (nameNode.kind !== 'string') {
    return collector.report('meta-name-not-string', { meta: kind }, nameNode);
  }
  checkDefinitionName(context);
  checkDocumentation(context);
  checkKeys(node, kind, kind, context);
  KIND_CHECKS[kind](node, context);
  if (release.has('diag.features-first')) {
    checkFeatures(node, kind, context);
    checkCondition(node, kind, kind, context);
  } else {
    checkCondition(node, kind, kind, context);
    checkFeatures(node, kind, context);
  }
  if (kind === 'command' || kind === 'event') checkFlags(node, kind, context);
}
