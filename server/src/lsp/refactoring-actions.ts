import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
} from './protocol';
import { type OfferedRefactoring, offerRefactorings } from '../features/refactorings/offer-refactorings';
import type { FilePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import type { Snapshot } from '../workspace/snapshot';
import type { ChangesByFile } from '../workspace/with-changes';
import type { Session } from './session';
import { toWorkspaceEdit } from './workspace-edit';

/** What leads back to a refactoring that a client was offered. */
interface RefactoringData {
  readonly path: FilePath;
  readonly selection: TextRange;
}

/** Whether the client asks for what an action changes only when the action is to be done. */
export function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { resolveSupport, dataSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** The refactorings of the kinds that are wanted for a part of a file, as the client can take them. */
export function refactoringActions(
  { snapshot, path }: { readonly snapshot: Snapshot; readonly path: FilePath },
  selection: TextRange,
  { triggerKind }: CodeActionContext,
  isWanted: (kind: string) => boolean,
  session: Session,
): CodeAction[] {
  const data: RefactoringData = { path, selection };
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
  const showsDisabled = isAsked && session.capabilities.textDocument?.codeAction?.disabledSupport === true;
  return offerRefactorings(snapshot, path, selection, isWanted)
    .filter(({ disabledReason }) => disabledReason === undefined || showsDisabled)
    .map((one) => toAction(one, data, snapshot, session));
}

function toAction(
  { title, kind, disabledReason, edits }: OfferedRefactoring,
  data: RefactoringData,
  snapshot: Snapshot,
  session: Session,
): CodeAction {
  if (disabledReason !== undefined) return { title, kind, disabled: { reason: disabledReason } };
  if (resolvesEdits(session.capabilities)) return { title, kind, data };
  return { title, kind, edit: toWorkspaceEdit(edits(), snapshot, session) };
}

/** What an action changes that a client was offered; nothing if it is offered no more. */
export function refactoringEdits(
  { title, kind, data }: CodeAction,
  snapshot: Snapshot,
): ChangesByFile | undefined {
  if (!isRefactoringData(data)) return undefined;
  const offers = offerRefactorings(snapshot, data.path, data.selection, (each) => each === kind);
  const offer = offers.find((one) => one.title === title);
  return offer?.disabledReason === undefined ? offer?.edits() : undefined;
}

function isRefactoringData(data: unknown): data is RefactoringData {
  if (typeof data !== 'object' || data === null || !('path' in data && 'selection' in data)) return false;
  const { path, selection } = data;
  if (typeof selection !== 'object' || selection === null) return false;
  return (
    typeof path === 'string' &&
    'start' in selection &&
    typeof selection.start === 'number' &&
    'end' in selection &&
    typeof selection.end === 'number'
  );
}
