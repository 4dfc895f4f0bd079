import {
  type ClientCapabilities,
  type CompletionItem as LspItem,
  CompletionItemKind,
  type CompletionList as LspList,
  InsertTextFormat,
  MarkupKind,
  type TextEdit,
} from './protocol';
import type {
  CompletionItem,
  CompletionKind,
  CompletionList,
  CompletionSubject,
} from '../features/completion/completion-item';
import { hasPlaceholders, plainText, toSnippet } from '../features/completion/template';
import type { TextChange } from '../text/text-change';
import type { SourceFile } from '../workspace/source-file';
import { toRange } from './convert';

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
export interface ItemData {
  readonly uri: string;
  readonly subject: CompletionSubject;
}

/** What a client understands of items. */
export interface ItemAbilities {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly commitCharacters: boolean;
  /** What a list can say once for all of its items. */
  readonly defaults: {
    readonly editRange: boolean;
    readonly commitCharacters: boolean;
    readonly data: boolean;
  };
}

export function itemAbilities({ textDocument }: ClientCapabilities): ItemAbilities {
  const { completionItem: item, completionList } = textDocument?.completion ?? {};
  const defaults = completionList?.itemDefaults ?? [];
  const commitCharacters = item?.commitCharactersSupport === true;
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    commitCharacters,
    defaults: {
      editRange: defaults.includes('editRange'),
      commitCharacters: commitCharacters && defaults.includes('commitCharacters'),
      data: defaults.includes('data'),
    },
  };
}

/** Whoever types the closing quote means the item. */
const CLOSING_QUOTE = ["'"];
const NO_CHARACTERS: string[] = [];

/** Puts what is offered in a document into the protocol's form: what all items of a list have in common is said once. */
export class CompletionWords {
  constructor(
    private readonly abilities: ItemAbilities,
    private readonly file: SourceFile,
    private readonly uri: string,
  ) {}

  list({ items, isComplete }: CompletionList): LspList {
    const defaults = this.defaultsOf(items);
    return {
      isIncomplete: !isComplete,
      ...(Object.keys(defaults).length > 0 && { itemDefaults: defaults }),
      items: items.map((item, index) => this.item(item, index, defaults)),
    };
  }

  private defaultsOf(items: readonly CompletionItem[]): Defaults {
    const { defaults } = this.abilities;
    const [first] = items;
    if (first === undefined) return {};
    const { range } = first.edit;
    const isSameRange = items.every(({ edit }) => isSame(edit.range, range));
    const subject = items.find((item) => item.subject !== undefined)?.subject;
    const isSameSubject = items.every((item) => item.subject === undefined || item.subject === subject);
    return {
      ...(defaults.editRange && isSameRange && { editRange: toRange(this.file, range) }),
      ...(defaults.commitCharacters && items.some(endsString) && { commitCharacters: CLOSING_QUOTE }),
      ...(defaults.data && subject && isSameSubject && { data: this.data(subject) }),
    };
  }

  private item(item: CompletionItem, index: number, defaults: Defaults): LspItem {
    const { template } = item.edit;
    const isSnippet = this.abilities.snippets && hasPlaceholders(template);
    const newText = isSnippet ? toSnippet(template) : plainText(template);
    const made: LspItem = { label: item.label, kind: KINDS[item.kind] };
    if (item.detail !== undefined) made.detail = item.detail;
    if (item.filterText !== item.label) made.filterText = item.filterText;
    // The order is ours as long as the typed text does not tell more.
    made.sortText = String(index).padStart(3, '0');
    // Plain text is what the protocol takes for granted.
    if (isSnippet) made.insertTextFormat = InsertTextFormat.Snippet;
    if (defaults.editRange === undefined)
      made.textEdit = { range: toRange(this.file, item.edit.range), newText };
    else if (newText !== item.label) made.textEditText = newText;
    this.addCommitCharacters(item, made, defaults);
    if (item.along !== undefined) made.additionalTextEdits = item.along.map((change) => this.edit(change));
    if (item.subject !== undefined && defaults.data === undefined) made.data = this.data(item.subject);
    return made;
  }

  private addCommitCharacters(item: CompletionItem, made: LspItem, defaults: Defaults): void {
    if (!this.abilities.commitCharacters) return;
    const isDefault = defaults.commitCharacters !== undefined;
    if (endsString(item)) {
      if (!isDefault) made.commitCharacters = CLOSING_QUOTE;
    } else if (isDefault) made.commitCharacters = NO_CHARACTERS;
  }

  private edit(change: TextChange): TextEdit {
    return { range: toRange(this.file, change), newText: change.text };
  }

  private data(subject: CompletionSubject): ItemData {
    return { uri: this.uri, subject };
  }
}

type Defaults = NonNullable<LspList['itemDefaults']>;

function isSame(a: CompletionItem['edit']['range'], b: CompletionItem['edit']['range']): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether the item is the rest of a string. */
function endsString({ edit: { template } }: CompletionItem): boolean {
  const last = template.at(-1);
  return !hasPlaceholders(template) && typeof last === 'string' && last.endsWith("'");
}
