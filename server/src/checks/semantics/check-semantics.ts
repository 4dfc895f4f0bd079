import type { Definition, TypeReference } from '../../schema/definitions';
import { checkAlternate } from './alternates';
import { checkArguments, checkCommand } from './commands';
import { checkDocumentationObligations } from './documentation-obligations';
import { checkEnum } from './enums';
import { checkDefinitionFeatures } from './features';
import { checkOwnMembers } from './members';
import { checkStruct } from './objects';
import { checkArrays, type SemanticContext } from './semantic-context';
import { checkUnion } from './unions';

/**
 * What can only be said with the other definitions at hand: the reference's pass T. The types that a definition
 * brings with it (arrays, arguments in place, a base in place) are checked in front of it (section 6.2).
 */
export function checkSemantics(context: SemanticContext): void {
  const definition = context.item.declaration;
  checkArrays(memberTypes(definition), context);
  if (definition.kind === 'union') checkOwnMembers(definition.baseMembers ?? [], new Map(), context);
  if (definition.kind === 'command' || definition.kind === 'event') {
    checkOwnMembers(definition.parameters ?? [], new Map(), context);
  }
  if (definition.kind === 'command') checkArrays([definition.returns], context);
  checkDefinitionFeatures(context);
  checkKind(definition, context);
  checkDocumentationObligations(context);
}

function checkKind(definition: Definition, context: SemanticContext): void {
  switch (definition.kind) {
    case 'enum':
      return checkEnum(definition, context);
    case 'struct':
      return checkStruct(definition, context);
    case 'union':
      return checkUnion(definition, context);
    case 'alternate':
      return checkAlternate(definition, context);
    case 'command':
      return checkCommand(definition, context);
    case 'event':
      return checkArguments(definition, context);
  }
}

function memberTypes(definition: Definition): (TypeReference | undefined)[] {
  switch (definition.kind) {
    case 'enum':
      return [];
    case 'struct':
      return definition.members.map(({ type }) => type);
    case 'union':
      return (definition.baseMembers ?? []).map(({ type }) => type);
    case 'alternate':
      return definition.branches.map(({ type }) => type);
    case 'command':
    case 'event':
      return (definition.parameters ?? []).map(({ type }) => type);
  }
}
