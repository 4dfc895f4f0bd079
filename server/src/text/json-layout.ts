import type { ElementDraft, JsonDraft, MemberDraft } from './json-draft';

export interface JsonLayout {
  /** How long lines may get before what they hold is given lines of its own. */
  readonly width: number;
  /** Whether notes and headings are written, as `//` comments. */
  readonly comments: boolean;
}

const INDENTATION = '  ';

/** The lines of a value: what fits into one line stands in one. */
export function layOutJson(draft: JsonDraft, layout: JsonLayout): string[] {
  return new JsonWriter(layout).lines(draft, layout.width, 0);
}

class JsonWriter {
  constructor(private readonly layout: JsonLayout) {}

  /** `width` is that of all lines; the first one has no more than what the `taken` part of it leaves. */
  lines(draft: JsonDraft, width: number, taken: number): string[] {
    const line = this.oneLine(draft, width - taken);
    if (line !== undefined) return [line];
    if (typeof draft !== 'object' || draft === null) return [JSON.stringify(draft)];
    const [open, close] = draft.kind === 'array' ? '[]' : '{}';
    const items: readonly (ElementDraft | MemberDraft)[] =
      draft.kind === 'array' ? draft.elements : draft.members;
    const inner = items.flatMap((item, index) => this.item(item, index < items.length - 1, width));
    return [open ?? '', ...inner.map((text) => INDENTATION + text), close ?? ''];
  }

  private item(item: ElementDraft | MemberDraft, hasNext: boolean, width: number): string[] {
    const key = 'key' in item ? `${JSON.stringify(item.key)}: ` : '';
    // A comma may follow.
    const [first = '', ...rest] = this.lines(item.value, width - INDENTATION.length, key.length + 1);
    const lines = [key + first, ...rest];
    if (hasNext) lines.push(`${lines.pop() ?? ''},`);
    if (!this.layout.comments) return lines;
    if (item.note !== undefined) lines[0] = `${lines[0] ?? ''} // ${item.note}`;
    return item.heading === undefined ? lines : [`// ${item.heading}`, ...lines];
  }

  /** All of it in one line, if it fits and no comment stands in it. */
  private oneLine(draft: JsonDraft, width: number): string | undefined {
    if (typeof draft !== 'object' || draft === null) return JSON.stringify(draft);
    const [open, close] = draft.kind === 'array' ? '[]' : '{}';
    const items: readonly (ElementDraft | MemberDraft)[] =
      draft.kind === 'array' ? draft.elements : draft.members;
    if (items.length === 0) return `${open ?? ''}${close ?? ''}`;
    const parts: string[] = [];
    // Two blanks and the brackets; a comma and a blank between parts.
    let left = width - 2;
    for (const item of items) {
      if (this.isCommented(item)) return undefined;
      const key = 'key' in item ? `${JSON.stringify(item.key)}: ` : '';
      const value = this.oneLine(item.value, left - key.length - 2);
      if (value === undefined) return undefined;
      parts.push(key + value);
      left -= key.length + value.length + 2;
      if (left < 0) return undefined;
    }
    return `${open ?? ''} ${parts.join(', ')} ${close ?? ''}`;
  }

  private isCommented({ note, heading }: ElementDraft): boolean {
    return this.layout.comments && (note !== undefined || heading !== undefined);
  }
}
