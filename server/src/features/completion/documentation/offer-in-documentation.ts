import type { CompletionItem } from '../completion-item';
import type { DocumentationCursor } from '../cursor/documentation-cursor';
import type { FileView } from '../../file-view';
import { offerInExample } from '../examples/offer-in-example';
import { offerDirectives } from './directives';
import { type DocumentationContext, documentationContext, itemAround } from './documentation-context';
import { offerEntries } from './entry-labels';
import { offerMentions, offerReferences } from './references';
import { offerExampleOptions, offerRoles } from './roles';
import { offerBlock, offerSymbolLine } from './symbol-line';
import { offerTags } from './tags';

const NOTHING: readonly CompletionItem[] = [];

/** A kind of place on a line of documentation: matches the line up to the cursor, and its group is what is typed. */
interface LinePlace {
  readonly pattern: RegExp;
  readonly offer: (context: DocumentationContext, typed: string) => readonly CompletionItem[];
}

/** The first one that matches counts. */
const PLACES: readonly LinePlace[] = [
  { pattern: /^\s*(##)$/, offer: (context) => offerBlock(context) },
  { pattern: /^\s*#\s(@?[\w.-]*)$/, offer: offerLineStart },
  { pattern: /^\s*#\s*(\.\.\s?[\w-]*)$/, offer: offerDirectives },
  { pattern: /^\s*#\s*Since:\s*([\d.]*)$/, offer: offerVersion },
  { pattern: /\([Ss]ince:?\s+([\d.]*)$/, offer: offerVersion },
  { pattern: /(?:^|[^`])`([\w.:-]*)$/, offer: offerReferencesInOpenQuote },
  { pattern: /^\s*#\s{2,}(:\w*)$/, offer: offerOptionsOrRoles },
  { pattern: /(?:^|[\s(])(:[a-z]*(?::[a-z]*)?)$/, offer: offerRoles },
  { pattern: /(?:^|[\s(])(@[\w-]*)$/, offer: offerMentions },
];

/** A line of a message is indented, or begins with a mark of direction. */
const MAY_BE_MESSAGE = /^\s*#(?:\s{2,}|\s*(?:->|<-))/;

/** What can stand in a block of documentation, best first. */
export function completionsInDocumentation(
  cursor: DocumentationCursor,
  view: FileView,
): readonly CompletionItem[] {
  const context = documentationContext(cursor, view);
  if (MAY_BE_MESSAGE.test(cursor.before)) {
    const inExample = offerInExample(context);
    if (inExample.length > 0) return inExample;
  }
  for (const { pattern, offer } of PLACES) {
    const match = pattern.exec(cursor.before);
    if (match === null) continue;
    return offer === offerLineStart || !isBehindFeaturesLine(context)
      ? offer(context, match[1] ?? '')
      : NOTHING;
  }
  return NOTHING;
}

/** A line may begin with an entry, a tag or a directive, or just go on with the text. */
function offerLineStart(context: DocumentationContext, typed: string): readonly CompletionItem[] {
  const { cursor } = context;
  if (cursor.line === 1) return offerSymbolLine(context, typed);
  const entries = beginsSection(context) ? offerEntries(context, typed) : [];
  const isText = entries.length === 0 && !isBehindFeaturesLine(context);
  if (typed.startsWith('@')) return isText ? offerMentions(context, typed) : entries;
  if (!beginsSection(context)) return NOTHING;
  if (/^\w*:/.test(cursor.after)) return offerTags(context, typed);
  if (isBehindFeaturesLine(context)) return entries;
  return [...entries, ...offerTags(context, typed), ...offerDirectives(context, typed)];
}

/** A section begins behind an empty line, or where another one just began; up to 8.2 on any line. */
function beginsSection({ cursor: { above }, view }: DocumentationContext): boolean {
  if (view.schema.release.has('doc.tag-any-line')) return true;
  return /^\s*#+\s*$|^\s*#\s*(?:@[\w.-]+|Features):/.test(above);
}

/** Nothing but the entries of features can stand behind the line that announces them. */
function isBehindFeaturesLine({ cursor: { text, offset, start, before } }: DocumentationContext): boolean {
  return /^#[ \t]*Features:[ \t]*\n(?:#[ \t]*\n)*(?![^])/m.test(
    text.slice(0, offset - start - before.length),
  );
}

/** Below the directive of an example stand its options; elsewhere a line that is indented is text. */
function offerOptionsOrRoles(context: DocumentationContext, typed: string): readonly CompletionItem[] {
  const options = offerExampleOptions(context, typed);
  return options.length > 0 ? options : offerRoles(context, typed);
}

function offerVersion(context: DocumentationContext, typed: string): readonly CompletionItem[] {
  const { version } = context.view.schema.release;
  const after = /^[\d.]*/.exec(context.cursor.after)?.[0].length ?? 0;
  const item = {
    label: version,
    kind: 'constant',
    template: [version],
    detail: 'the release in force',
  } as const;
  return [itemAround(context, { before: typed.length, after }, item)];
}

/** A backquote opens a reference only if all that stand in front of it are closed. */
function offerReferencesInOpenQuote(context: DocumentationContext, typed: string): readonly CompletionItem[] {
  const before = context.cursor.before.slice(0, -typed.length - 1).replaceAll('``', '');
  const isOpening = (before.match(/`/g) ?? []).length % 2 === 0;
  return isOpening ? offerReferences(context, typed) : NOTHING;
}
