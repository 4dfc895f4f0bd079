import { type CodeAction, type CodeActionContext, CodeActionKind } from '../protocol';
import { fixAllEdits } from '../../features/fixes/fix-all';
import { type QuickFix, quickFixes } from '../../features/fixes/quick-fixes';
import { REFACTORING_KINDS } from '../../features/refactorings/refactorings';
import type { FilePath } from '../../text/file-path';
import { toRange } from '../convert';
import { refactoringActions, refactoringEdits, resolvesEdits } from '../refactoring-actions';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';
import { type DocumentMoment, documentNow, type LanguageRequest, offsetOf } from './language-request';

/** Everything of a file for which there is a fix that is sure. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.qapi`;

export const codeActionRequest: LanguageRequest = {
  capabilities: ({ textDocument }) => {
    if (textDocument?.codeAction?.codeActionLiteralSupport === undefined) return {};
    return {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, ...REFACTORING_KINDS, FIX_ALL],
        resolveProvider: true,
      },
    };
  },
  register: (session) => {
    const { connection } = session;
    const registrations = [
      connection.onCodeAction(async ({ textDocument, range, context }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const part = { start: offsetOf(now, range.start), end: offsetOf(now, range.end) };
        const isWanted = (kind: string): boolean => wants(context, kind);
        const fixes = isWanted(CodeActionKind.QuickFix) ? quickFixes(now.snapshot, now.path, part) : [];
        return [
          ...fixes.map((fix) => toAction(fix, context, now, session)),
          ...refactoringActions(now, part, context, isWanted, session),
          ...(isWanted(FIX_ALL) ? fixAllAction(now, session) : []),
        ];
      }),
      connection.onCodeActionResolve(async (action) => {
        const snapshot = await session.settle();
        const edits =
          typeof action.data === 'string'
            ? fixAllEdits(snapshot, action.data)
            : refactoringEdits(action, snapshot);
        return edits === undefined ? action : { ...action, edit: toWorkspaceEdit(edits, snapshot, session) };
      }),
    ];
    return { dispose: () => registrations.forEach((registration) => registration.dispose()) };
  },
};

/**
 * Kinds are a tree: who asks for one asks for all below it. Who asks for none in particular gets all but those that are
 * about the file as a whole.
 */
function wants({ only }: CodeActionContext, kind: string): boolean {
  if (only === undefined) return !kind.startsWith(`${CodeActionKind.Source}.`);
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function toAction(
  { title, edits, isPreferred, diagnostic }: QuickFix,
  context: CodeActionContext,
  { snapshot, file }: DocumentMoment,
  session: Session,
): CodeAction {
  const { start } = toRange(file, diagnostic.range);
  const diagnostics = context.diagnostics.filter(({ code, range }) => {
    return (
      code === diagnostic.code && range.start.line === start.line && range.start.character === start.character
    );
  });
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(isPreferred && { isPreferred }),
    edit: toWorkspaceEdit(edits, snapshot, session),
  };
}

/** What it changes is found out only if it is to be done, for clients that ask again then. */
function fixAllAction({ snapshot, path }: DocumentMoment, session: Session): CodeAction[] {
  const title = 'Fix all that can be fixed surely';
  if (resolvesEdits(session.capabilities)) return [{ title, kind: FIX_ALL, data: path satisfies FilePath }];
  const edits = fixAllEdits(snapshot, path);
  return edits.size === 0 ? [] : [{ title, kind: FIX_ALL, edit: toWorkspaceEdit(edits, snapshot, session) }];
}
