import {
  type ClientCapabilities,
  type CompletionItem as LspItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from '../protocol';
import { completionsAt } from '../../features/completion/completion';
import type {
  CompletionItem,
  CompletionKind,
  CompletionSubject,
} from '../../features/completion/completion-item';
import { explainCompletion } from '../../features/completion/explain';
import { hasPlaceholders, plainText, toSnippet } from '../../features/completion/template';
import type { TextRange } from '../../text/text-range';
import { toRange } from '../convert';
import { toPlainText } from '../plain-text';
import type { Session } from '../session';
import { pathOfUri } from '../uri';
import { documentNow, type DocumentMoment, type LanguageRequest, offsetOf } from './language-request';

/** What comes in front of things that can be completed; words begin a completion by themselves. */
const TRIGGERS = ["'", '@', ':', '[', '{', '*', '`', ' '];

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  constant: CompletionItemKind.Constant,
  struct: CompletionItemKind.Struct,
  union: CompletionItemKind.Class,
  enum: CompletionItemKind.Enum,
  alternate: CompletionItemKind.Interface,
  command: CompletionItemKind.Method,
  event: CompletionItemKind.Event,
  'built-in': CompletionItemKind.TypeParameter,
  member: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  feature: CompletionItemKind.Property,
  condition: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  tag: CompletionItemKind.Keyword,
  directive: CompletionItemKind.Keyword,
  skeleton: CompletionItemKind.Snippet,
};

/** What comes back when an item is to be explained. */
interface ItemData {
  readonly uri: string;
  readonly subject: CompletionSubject;
}

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
        const items = completionsAt(now.snapshot, now.path, offset);
        return toList(items, now, textDocument.uri, clientTakes(session.capabilities));
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

/** A long list says once what all its items have in common, if the client takes that. */
function toList(
  items: readonly CompletionItem[],
  { file }: DocumentMoment,
  uri: string,
  takes: ClientTakes,
): CompletionList {
  const shared = sharedRange(items);
  const range = shared && toRange(file, shared);
  const isSaidOnce = takes.editRange && range !== undefined;
  return {
    isIncomplete: false,
    ...(isSaidOnce && { itemDefaults: { editRange: range } }),
    items: items.map((item, index) => {
      const own = range ?? toRange(file, item.edit.range);
      return toLspItem(item, index, { uri, takes, range: isSaidOnce ? undefined : own });
    }),
  };
}

/** The one range that all items replace, if it is one. */
function sharedRange(items: readonly CompletionItem[]): TextRange | undefined {
  const range = items[0]?.edit.range;
  const isSame = items.every(({ edit }) => edit.range.start === range?.start && edit.range.end === range.end);
  return isSame ? range : undefined;
}

interface ClientTakes {
  /** A range that all items replace, said once. */
  readonly editRange: boolean;
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly commitCharacters: boolean;
}

function clientTakes({ textDocument }: ClientCapabilities): ClientTakes {
  const { completionItem: item, completionList } = textDocument?.completion ?? {};
  return {
    editRange: completionList?.itemDefaults?.includes('editRange') === true,
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    commitCharacters: item?.commitCharactersSupport === true,
  };
}

interface Answer {
  readonly uri: string;
  readonly takes: ClientTakes;
  /** What the item replaces, unless the list says it for all of them. */
  readonly range: Range | undefined;
}

function toLspItem(item: CompletionItem, index: number, { uri, takes, range }: Answer): LspItem {
  const { template } = item.edit;
  const isSnippet = takes.snippets && hasPlaceholders(template);
  const newText = isSnippet ? toSnippet(template) : plainText(template);
  const data: ItemData | undefined = item.subject && { uri, subject: item.subject };
  return {
    label: item.label,
    kind: KINDS[item.kind],
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(item.filterText !== item.label && { filterText: item.filterText }),
    // The order is ours as long as the typed text does not tell more.
    sortText: String(index).padStart(5, '0'),
    // Plain text is what the protocol takes for granted.
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(range === undefined ? { textEditText: newText } : { textEdit: { range, newText } }),
    ...(takes.commitCharacters && endsString(item) && { commitCharacters: ["'"] }),
    ...(data && { data }),
  };
}

/** Whether the item is the rest of a string, so that whoever types the closing quote means it. */
function endsString({ edit: { template } }: CompletionItem): boolean {
  return !hasPlaceholders(template) && plainText(template).endsWith("'");
}

async function explain(item: LspItem, session: Session): Promise<LspItem> {
  const data = item.data as ItemData | undefined;
  if (data === undefined) return item;
  const snapshot = await session.settle();
  const text = explainCompletion(data.subject, snapshot, pathOfUri(data.uri));
  if (text === undefined) return item;
  const documentation = clientTakes(session.capabilities).markdown
    ? { kind: MarkupKind.Markdown, value: text }
    : { kind: MarkupKind.PlainText, value: toPlainText(text) };
  return { ...item, documentation };
}
