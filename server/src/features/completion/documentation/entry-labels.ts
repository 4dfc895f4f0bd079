import type { CompletionItem } from '../completion-item';
import { hole, template } from '../template';
import {
  type DocumentationContext,
  itemAround,
  namesToDescribe,
  otherSections,
} from './documentation-context';

/** Which entries can stand on the line of the cursor: of members or of features, or none any more. */
type EntryKind = 'member' | 'feature' | undefined;

function entryKindAt(context: DocumentationContext): EntryKind {
  const { cursor } = context;
  const inside = cursor.offset - cursor.start;
  const own = cursor.entry.sections.find(({ label }) => {
    return label !== undefined && label.start <= inside && inside <= label.end;
  });
  if (own?.kind === 'member' || own?.kind === 'feature') return own.kind;
  const textAbove = cursor.text.slice(0, inside);
  const above = otherSections(context).filter(({ start }) => start < inside - cursor.before.length);
  if (/^#[ \t]*Features:[ \t]*$/m.test(textAbove)) return isClosed(above, 'feature') ? undefined : 'feature';
  return isClosed(above, 'member') ? undefined : 'member';
}

/** Entries stand together: whatever else follows one ends them, and tags come behind them. */
function isClosed(above: readonly { readonly kind: string }[], kind: 'member' | 'feature'): boolean {
  const first = above.findIndex((section) => section.kind === kind);
  const hasTag = above.some((section) => TAGGED.has(section.kind));
  if (kind === 'member' && hasTag) return true;
  return first >= 0 && above.slice(first).some((section) => section.kind !== kind);
}

const TAGGED: ReadonlySet<string> = new Set(['feature', 'returns', 'errors', 'since', 'todo', 'obsolete']);

/** Entries for what is not described yet; `before` is what stands of one in front of the cursor. */
export function offerEntries(context: DocumentationContext, before: string): CompletionItem[] {
  const kind = entryKindAt(context);
  if (kind === undefined) return [];
  const labels = otherSections(context).flatMap((section) => {
    return section.kind === kind && section.label ? [section.label] : [];
  });
  const described = new Set(labels.map(({ name }) => name));
  const inside = context.cursor.offset - context.cursor.start;
  const last = labels.findLast(({ start }) => start < inside)?.name;
  const { members, features } = namesToDescribe(context);
  return fromNameOn(last, [...new Set(kind === 'member' ? members : features)])
    .filter((name) => !described.has(name))
    .map((name) => entryItem(name, kind, before, context));
}

/** The names behind the one that was described last come first. */
function fromNameOn(last: string | undefined, names: readonly string[]): readonly string[] {
  const start = last === undefined ? 0 : names.indexOf(last) + 1;
  return [...names.slice(start), ...names.slice(0, start)];
}

function entryItem(
  name: string,
  kind: 'member' | 'feature',
  before: string,
  context: DocumentationContext,
): CompletionItem {
  const rest = /^[\w.-]*:?/.exec(context.cursor.after)?.[0] ?? '';
  const isFollowed = context.cursor.after.slice(rest.length).trim() !== '';
  const text = isFollowed ? [`@${name}:`] : template`@${name}: ${hole('description')}`;
  return itemAround(
    context,
    { before: before.length, after: rest.length },
    { label: `@${name}:`, kind, template: text, filterText: `@${name}`, detail: 'not described yet' },
  );
}
