import { exemptDocumentation } from '../directives/pragma-exception';
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
import { type FixTable, inTurn } from '../fix';
import { replaceExample, replaceNote } from './obsolete-section';
import { removeMarkedSection } from './remove-section';

/** For documentation. */
export const DOCUMENTATION_FIXES: FixTable = {
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
  'doc-wrong-symbol': fixWrongSymbol,
  'doc-returns-void': removeMarkedSection,
  'doc-returns-kind': removeMarkedSection,
  'doc-errors-kind': removeMarkedSection,
  'doc-required': writeDocumentation,
  'member-undocumented': inTurn(documentMember, exemptDocumentation),
  'feature-undocumented': documentFeature,
  'doc-ghost': fixGhost,
};
