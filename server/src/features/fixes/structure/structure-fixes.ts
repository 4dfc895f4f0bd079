import { asGuess, type FixTable, inTurn } from '../fix';
import { fixConditionSymbol } from '../conditions/if-ident';
import { fixConditionKeys, fixConditionKind } from '../conditions/if-kind';
import { removeCondition } from '../conditions/remove-term';
import { addBase } from './add-base';
import { fixFlagFalse } from './flag-false';
import { fixFlagTrue } from './flag-true';
import { addDiscriminator, fixMissingKeys } from './keys-missing';
import { fixUnknownKey } from './keys-unknown';
import { fixMissingKind } from './meta-count';
import { removeBoxed, removeMarkedKey, removeOneFlag } from './remove-key';
import {
  fixArrayShape,
  fixMembers,
  fixPrefix,
  fixTypeName,
  fixTypeOrArray,
  fixValues,
  quoteName,
  quoteType,
  removeOuterArray,
  takeName,
} from './unwrap';
import { wrapInArray } from './wrap-in-array';

/** For keys and the shape of their values. */
export const STRUCTURE_FIXES: FixTable = {
  'meta-count': fixMissingKind,
  'meta-name-not-string': takeName,
  'name-not-string': inTurn(takeName, quoteName),
  'keys-missing': fixMissingKeys,
  'keys-unknown': fixUnknownKey,
  'data-not-array': fixValues,
  'prefix-not-string': fixPrefix,
  'data-empty': fixMembers,
  'data-not-object': fixMembers,
  'union-base-alone': inTurn(asGuess(addDiscriminator), removeMarkedKey),
  'union-discriminator-alone': inTurn(addBase, removeMarkedKey),
  'not-type-name': fixTypeName,
  'not-type-or-array': fixTypeOrArray,
  'array-shape': fixArrayShape,
  'not-object-or-name': fixMembers,
  'boxed-no-data': removeBoxed,
  'if-ident': fixConditionSymbol,
  'if-kind': fixConditionKind,
  'if-keys': fixConditionKeys,
  'if-list': wrapInArray,
  'if-empty': removeCondition,
  'features-not-array': wrapInArray,
  'flag-false': fixFlagFalse,
  'flag-true': fixFlagTrue,
  'flag-conflict': removeOneFlag,
  'array-of-array': removeOuterArray,
  'null-type': quoteType,
};
