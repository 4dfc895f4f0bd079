import type { Release } from '../../releases/release';
import type { Branch, Definition, Member } from '../../schema/definitions';
import { membersInPlace } from '../../schema/types';
import { checkAlternate } from './alternates';
import { checkArguments, checkCommand } from './commands';
import { checkDocumentationObligations } from './documentation-obligations';
import { checkEnum } from './enums';
import { checkDefinitionFeatures } from './features';
import { checkOwnMembers } from './members';
import { checkStruct } from './objects';
import { checkArray, checkArrays, type SemanticContext } from './semantic-context';
import { checkBranchEnum } from './simple-unions';
import { checkUnion } from './unions';

/** A part of a definition's semantic check. */
export type Stage = 'arrays' | 'membersInPlace' | 'features' | 'itself' | 'obligations';

const STAGES: readonly Stage[] = ['arrays', 'membersInPlace', 'features', 'itself', 'obligations'];
const STAGES_FEATURES_FIRST: readonly Stage[] = [
  'arrays',
  'membersInPlace',
  'features',
  'obligations',
  'itself',
];

/** The parts in the order in which they are due when the definition's turn comes. */
export function stagesOf(release: Release): readonly Stage[] {
  return release.has('diag.features-first') ? STAGES_FEATURES_FIRST : STAGES;
}

/**
 * What can only be said with the other definitions at hand: the reference's pass T (section 6.2). The types that a
 * definition brings with it (arrays, arguments in place, a base in place) are checked in front of it.
 */
export function checkSemantics(stage: Stage, context: SemanticContext): void {
  const definition = context.item.declaration;
  switch (stage) {
    case 'arrays':
      return checkArrays(arrayUsers(definition), context);
    case 'membersInPlace': {
      if (definition.kind === 'union' && definition.isSimple) return checkBranchEnum(definition, context);
      const members = membersInPlace(definition);
      if (members !== undefined) checkOwnMembers(members, undefined, context);
      // The array that a command returns is entered behind its arguments.
      if (definition.kind === 'command') checkArray(definition.returns, context);
      return;
    }
    case 'features':
      return checkDefinitionFeatures(context);
    case 'itself':
      return checkKind(definition, context);
    case 'obligations':
      return checkDocumentationObligations(context);
  }
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

const NOBODY: readonly Member[] = [];

/** The parts whose types may be arrays. */
function arrayUsers(definition: Definition): readonly (Member | Branch)[] {
  switch (definition.kind) {
    case 'enum':
      return NOBODY;
    case 'struct':
      return definition.members;
    case 'union':
      return definition.isSimple ? definition.branches : (definition.baseMembers ?? NOBODY);
    case 'alternate':
      return definition.branches;
    case 'command':
    case 'event':
      return definition.parameters ?? NOBODY;
  }
}
