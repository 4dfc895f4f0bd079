import type { CompletionItem, CompletionKind, CompletionSubject } from './completion-item';
import type { TypedText } from './cursor/expression-cursor';
import { type Template, template } from './template';

/** What may stand at the cursor, before it is known what of it is there already. */
export interface Offer {
  readonly kind: CompletionKind;
  readonly detail?: string | undefined;
  readonly subject?: CompletionSubject | undefined;
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
  more: Pick<Offer, 'detail' | 'subject'> & { readonly behind?: Template } = {},
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
  const { kind, detail, subject, content } = offer;
  const comma = typed.needsComma ? ',' : '';
  const common = { kind, detail, subject };
  if (content.kind === 'bare') {
    const { label } = content;
    const text = template`${spaceIn(typed)}${content.template}${comma}`;
    const edit = { range: rangeWithQuotes(typed), template: text };
    return { ...common, label, filterText: typed.quotes.opening + label, edit };
  }
  const { text, behind = [] } = content;
  return { ...common, label: text, ...stringEdit(text, template`${behind}${comma}`, typed) };
}

function stringEdit(
  text: string,
  behind: Template,
  typed: TypedText,
): Pick<CompletionItem, 'filterText' | 'edit'> {
  const { opening, isClosed } = typed.quotes;
  if (opening !== "'") {
    const edit = { range: rangeWithQuotes(typed), template: template`${spaceIn(typed)}'${text}'${behind}` };
    return { filterText: opening + text, edit };
  }
  const { start, end } = typed.range;
  const endsHere = isClosed && behind.every((part) => part === '');
  const range = { start, end: isClosed && !endsHere ? end + 1 : end };
  return { filterText: text, edit: { range, template: endsHere ? [text] : template`${text}'${behind}` } };
}

/** A space where none is typed yet. */
function spaceIn({ needsSpace }: TypedText): string {
  return needsSpace ? ' ' : '';
}

function rangeWithQuotes({ range: { start, end }, quotes }: TypedText) {
  return { start: start - quotes.opening.length, end: end + (quotes.isClosed ? 1 : 0) };
}
