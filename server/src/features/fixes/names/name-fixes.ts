import { exemptName } from '../directives/pragma-exception';
import { type FixTable, inTurn } from '../fix';
import { fixInvalidName } from './name-invalid';
import { camelName, lowerName, upperName } from './name-style';
import { renameReserved, renameSuffix } from './reserved-names';

/** For names that are not as names must be. */
export const NAME_FIXES: FixTable = {
  'name-invalid': fixInvalidName,
  'name-not-upper': upperName,
  'name-not-lower': inTurn(lowerName, exemptName),
  'name-not-camel': camelName,
  'name-list-suffix': renameSuffix,
  'member-reserved': renameReserved,
};
