import type { DiagnosticCode } from '../../checks/catalogue';
import { addBoxed } from './add-boxed';
import { moveUp } from './doc-arg-late';
import { nameEntry } from './doc-arg-unnamed';
import { moveToDefinition } from './doc-dangling';
import { mendMisplacedEntry } from './doc-freeform-arg';
import { addSymbolLine } from './doc-freeform-before-def';
import { fixGhost } from './doc-ghost';
import { replaceHeading, splitBlock } from './doc-headings';
import {
  addSpace,
  addText,
  closeBlock,
  indentLine,
  mendEnd,
  mendStart,
  mendSymbolLine,
  nameSymbol,
  removeFeaturesLine,
  separateSentences,
} from './doc-lines';
import { rewrap } from './doc-long-line';
import { writeDocumentation } from './doc-required';
import { fixWrongSymbol } from './doc-wrong-symbol';
import { documentFeature, documentMember } from './document-part';
import { replaceExample, replaceNote } from './obsolete-section';
import { removeMarkedSection } from './remove-section';
import { fixUnknownBranch } from './branch-not-value';
import { fixMissingDiscriminator } from './disc-missing';
import type { FixMaker } from './fix';
import { fixFlagFalse } from './flag-false';
import { fixFlagTrue } from './flag-true';
import { fixIncludePath } from './include-unreadable';
import { fixMissingKeys } from './keys-missing';
import { fixUnknownKey } from './keys-unknown';
import { fixStray } from './lex-stray';
import { closeString } from './lex-unterminated-string';
import { fixMissingKind } from './meta-count';
import { fixElementSeparator, fixMemberSeparator } from './missing-separator';
import { fixColon } from './parse-colon';
import { camelName, lowerName, upperName } from './name-style';
import { fixUnknownPragma } from './pragma-unknown';
import { exemptDocumentation, exemptName, exemptReturns } from './pragma-exception';
import { removeBoxed, removeCondition, removeDuplicate, removeOneFlag } from './remove-key';
import { fixTrailingComma } from './trailing-comma';
import { fixUnknownType } from './unknown-type';
import { wrapInArray } from './wrap-in-array';

/** How what is wrong can be mended, by the code of its diagnostic. The order is that of the catalogue. */
export const FIXES: Readonly<Partial<Record<DiagnosticCode, FixMaker>>> = {
  'lex-stray': fixStray,
  'lex-unterminated-string': closeString,
  'parse-colon': fixColon,
  'parse-dup-key': removeDuplicate,
  'parse-member-sep': fixMemberSeparator,
  'parse-next-key': fixTrailingComma,
  'parse-elem-sep': fixElementSeparator,
  'parse-value': fixTrailingComma,
  'include-unreadable': fixIncludePath,
  'pragma-unknown': fixUnknownPragma,

  'doc-dangling': moveToDefinition,
  'doc-freeform-before-def': addSymbolLine,
  'doc-start-junk': mendStart,
  'doc-unterminated': closeBlock,
  'doc-end-junk': mendEnd,
  'doc-no-space': addSpace,
  'doc-long-line': rewrap,
  'doc-one-space': separateSentences,
  'doc-symbol-colon': mendSymbolLine,
  'doc-symbol-empty': nameSymbol,
  'doc-features-twice': removeFeaturesLine,
  'doc-features-empty': removeFeaturesLine,
  'doc-arg-late': moveUp,
  'doc-note-tag': replaceNote,
  'doc-example-tag': replaceExample,
  'doc-dedent': indentLine,
  'doc-heading-in-definition': replaceHeading,
  'doc-heading-not-first': splitBlock,
  'doc-freeform-arg': mendMisplacedEntry,
  'doc-section-twice': removeMarkedSection,
  'doc-arg-unnamed': nameEntry,
  'doc-arg-twice': removeMarkedSection,
  'doc-text-missing': addText,

  'meta-count': fixMissingKind,
  'name-not-upper': upperName,
  'name-not-lower': inTurn(lowerName, exemptName),
  'name-not-camel': camelName,
  'doc-wrong-symbol': fixWrongSymbol,
  'doc-returns-void': removeMarkedSection,
  'doc-returns-kind': removeMarkedSection,
  'doc-errors-kind': removeMarkedSection,
  'doc-required': writeDocumentation,
  'keys-missing': fixMissingKeys,
  'keys-unknown': fixUnknownKey,
  'boxed-no-data': removeBoxed,
  'if-list': wrapInArray,
  'if-empty': removeCondition,
  'features-not-array': wrapInArray,
  'flag-false': fixFlagFalse,
  'flag-true': fixFlagTrue,
  'flag-conflict': removeOneFlag,

  'unknown-type': fixUnknownType,
  'disc-missing': fixMissingDiscriminator,
  'branch-not-value': fixUnknownBranch,
  'data-needs-boxed': addBoxed,
  'boxed-empty': removeBoxed,
  'returns-type': exemptReturns,
  'member-undocumented': inTurn(documentMember, exemptDocumentation),
  'feature-undocumented': documentFeature,
  'doc-ghost': fixGhost,
};

/** What several makers offer, the better ones first. */
function inTurn(...makers: readonly FixMaker[]): FixMaker {
  return (problem) => makers.flatMap((makeFixes) => makeFixes(problem));
}
