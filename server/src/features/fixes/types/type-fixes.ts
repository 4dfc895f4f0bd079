import { exemptReturns } from '../directives/pragma-exception';
import { asGuess, type FixTable, inTurn } from '../fix';
import { removeBoxed } from '../structure/remove-key';
import { fixMembers } from '../structure/unwrap';
import { addBoxed } from './add-boxed';
import { addBranch } from './branch-missing';
import { fixUnknownBranch } from './branch-not-value';
import { fixMissingDiscriminator } from './disc-missing';
import { makeMandatory, makeUnconditional } from './discriminator';
import { removeDefinition } from './redefined';
import { removeBase, removeBranch, removeClashing, removeFeature } from './superfluous-parts';
import { fixTypeOfWrongKind, fixUnknownType } from './unknown-type';

/** For what definitions are to each other. */
export const TYPE_FIXES: FixTable = {
  redefined: removeDefinition,
  'redefined-builtin': removeDefinition,
  'feature-on-type': removeFeature,
  clash: removeClashing,
  'unknown-type': fixUnknownType,
  'base-kind': inTurn(fixTypeOfWrongKind, removeBase),
  cycle: removeBranch,
  'disc-missing': fixMissingDiscriminator,
  'disc-not-enum': asGuess(fixMissingDiscriminator),
  'disc-optional': inTurn(makeMandatory, asGuess(fixMissingDiscriminator)),
  'disc-conditional': inTurn(makeUnconditional, asGuess(fixMissingDiscriminator)),
  'branch-missing': addBranch,
  'branch-not-value': fixUnknownBranch,
  'branch-type': inTurn(fixTypeOfWrongKind, removeBranch),
  'alternate-ambiguous': removeBranch,
  'data-type': inTurn(fixTypeOfWrongKind, fixMembers),
  'data-needs-boxed': addBoxed,
  'data-conditional': addBoxed,
  'boxed-empty': removeBoxed,
  'returns-type': inTurn(fixTypeOfWrongKind, exemptReturns),
};
