import { type CompletionItem, MarkupKind } from '../protocol';
import { completionsAt } from '../../features/completion/completion';
import { explainCompletion } from '../../features/completion/explain';
import { CompletionWords, itemAbilities, type ItemData } from '../convert-completion';
import { toPlainText } from '../plain-text';
import type { Session } from '../session';
import { pathOfUri } from '../uri';
import { documentNow, type DocumentMoment, type LanguageRequest, offsetOf } from './language-request';

/** What comes in front of things that can be completed; words begin a completion by themselves. */
const TRIGGERS = ["'", '"', '@', ':', '[', '{', '*', '`', ' '];

export const completionRequest: LanguageRequest = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } }),
  register: (session) => {
    const { connection } = session;
    const registrations = [
      connection.onCompletion(async ({ textDocument, position, context }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const offset = offsetOf(now, position);
        if (context?.triggerCharacter === ' ' && !isWorthwhile(now, offset)) return null;
        const abilities = itemAbilities(session.capabilities);
        const words = new CompletionWords(abilities, now.file, textDocument.uri);
        return words.list(completionsAt(now.snapshot, now.path, offset));
      }),
      connection.onCompletionResolve((item) => explain(item, session)),
    ];
    return { dispose: () => registrations.forEach((registration) => registration.dispose()) };
  },
};

/** A space begins something new only behind what asks for it: a colon, a bracket, a comma, the `#` of documentation. */
function isWorthwhile({ file }: DocumentMoment, offset: number): boolean {
  return /[:,[{#] $/.test(file.source.slice(Math.max(offset - 2, 0), offset));
}

async function explain(item: CompletionItem, session: Session): Promise<CompletionItem> {
  const data = item.data as ItemData | null | undefined;
  if (data?.subject === undefined) return item;
  const snapshot = await session.settle();
  const text = explainCompletion(item.label, data.subject, snapshot, pathOfUri(data.uri));
  if (text === undefined) return item;
  const documentation = itemAbilities(session.capabilities).markdown
    ? { kind: MarkupKind.Markdown, value: text }
    : { kind: MarkupKind.PlainText, value: toPlainText(text) };
  return { ...item, documentation };
}
