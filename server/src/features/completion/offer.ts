import type { CompletionItem, CompletionKind, CompletionSubject } from './completion-item';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { TypedText } from './cursor/expression-cursor';
import { type Template, template } from './template';

const NOTHING: Template = [];

/** What may stand at the cursor, before it is known what of it is there already. */
export interface Offer {
  readonly kind: CompletionKind;
  readonly detail?: string | undefined;
  readonly subject?: CompletionSubject | undefined;
  readonly along?: readonly TextChange[] | undefined;
  readonly content: StringContent | BareContent;
}

/** A string, and what comes with it behind its closing quote. */
interface StringContent {
  readonly kind: 'string';
  readonly text: string;
  readonly behind?: Template;
}

/** What is no string, such as `true` or something in brackets. */
interface BareContent {
  readonly kind: 'bare';
  readonly label: string;
  readonly template: Template;
}

export function stringOffer(
  text: string,
  kind: CompletionKind,
  more: Pick<Offer, 'detail' | 'subject' | 'along'> & { readonly behind?: Template } = {},
): Offer {
  const { behind, ...rest } = more;
  return { kind, ...rest, content: { kind: 'string', text, ...(behind && { behind }) } };
}

export function bareOffer(label: string, kind: CompletionKind, text: Template): Offer {
  return { kind, content: { kind: 'bare', label, template: text } };
}

/** What the offer is called. */
export function labelOf({ content }: Offer): string {
  return content.kind === 'string' ? content.text : content.label;
}

/** The offer as an edit of what is typed: quotes and a comma are added where there are none. */
export function toItem(offer: Offer, typed: TypedText): CompletionItem {
  const { content } = offer;
  const comma = typed.needsComma ? ',' : '';
  if (content.kind === 'bare') {
    const { label } = content;
    const text = template`${spaceIn(typed)}${content.template}${comma}`;
    return itemOf(offer, label, typed.quotes.opening + label, rangeWithQuotes(typed), text);
  }
  const { text, behind = NOTHING } = content;
  return stringItem(offer, text, comma === '' ? behind : [...behind, comma], typed);
}

function stringItem(offer: Offer, text: string, behind: Template, typed: TypedText): CompletionItem {
  const { opening, isClosed } = typed.quotes;
  if (opening !== "'") {
    const quoted = template`${spaceIn(typed)}'${text}'${behind}`;
    return itemOf(offer, text, opening + text, rangeWithQuotes(typed), quoted);
  }
  const { start, end } = typed.range;
  const endsHere = isClosed && behind.length === 0;
  const range = { start, end: isClosed && !endsHere ? end + 1 : end };
  return itemOf(offer, text, text, range, endsHere ? [text] : [`${text}'`, ...behind]);
}

/** Hundreds of these are made at once: properties one by one cost a fraction of what spreading them does. */
function itemOf(
  { kind, detail, subject, along }: Offer,
  label: string,
  filterText: string,
  range: TextRange,
  text: Template,
): CompletionItem {
  return { label, kind, detail, filterText, edit: { range, template: text }, subject, along };
}

/** A space where none is typed yet. */
function spaceIn({ needsSpace }: TypedText): string {
  return needsSpace ? ' ' : '';
}

function rangeWithQuotes({ range: { start, end }, quotes }: TypedText) {
  return { start: start - quotes.opening.length, end: end + (quotes.isClosed ? 1 : 0) };
}
