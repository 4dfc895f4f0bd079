import type { FixTable } from '../fix';
import {
  applyCorrection,
  closeString,
  doubleBackslash,
  escapeControlCharacter,
  fixBadNumber,
  fixUnknownWord,
  removeComment,
} from './example-json';
import { turnAround, wrapInReturn } from './example-messages';
import {
  fixMessageMember,
  fixNotOutOfBand,
  fixUnknownCommand,
  fixUnknownEvent,
  fixUnknownMember,
  fixUnknownValue,
} from './example-names';
import { fixWrongType } from './example-values';

/** For examples of the protocol in documentation. */
export const EXAMPLE_FIXES: FixTable = {
  'qmp-example/unknown-command': fixUnknownCommand,
  'qmp-example/unknown-event': fixUnknownEvent,
  'qmp-example/not-out-of-band': fixNotOutOfBand,
  'qmp-example/unknown-member': fixUnknownMember,
  'qmp-example/wrong-branch': fixUnknownMember,
  'qmp-example/wrong-type': fixWrongType,
  'qmp-example/unknown-value': fixUnknownValue,
  'qmp-example/unknown-branch': fixUnknownValue,
  'qmp-example/message-member': fixMessageMember,
  'qmp-example/no-message': wrapInReturn,
  'qmp-example/wrong-direction': turnAround,

  'qmp-example/json-missing-comma': applyCorrection,
  'qmp-example/json-trailing-comma': applyCorrection,
  'qmp-example/json-extra-comma': applyCorrection,
  'qmp-example/json-missing-colon': applyCorrection,
  'qmp-example/json-missing-bracket': applyCorrection,
  'qmp-example/json-missing-opening-bracket': applyCorrection,
  'qmp-example/json-early-bracket': applyCorrection,
  'qmp-example/json-extra-bracket': applyCorrection,
  'qmp-example/json-wrong-bracket': applyCorrection,
  'qmp-example/json-unquoted-key': applyCorrection,
  'qmp-example/json-text-after-message': applyCorrection,
  'qmp-example/json-unterminated-string': closeString,
  'qmp-example/json-bad-escape': doubleBackslash,
  'qmp-example/json-control-character': escapeControlCharacter,
  'qmp-example/json-bad-number': fixBadNumber,
  'qmp-example/json-unknown-word': fixUnknownWord,
  'qmp-example/json-comment': removeComment,
};
