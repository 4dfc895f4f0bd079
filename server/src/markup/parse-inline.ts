import type { Inline, MarkupLine } from './blocks';
import { EndFinder, mayStart, unescape } from './inline-rules';
import { InlineText } from './inline-text';
import type { MarkupOptions } from './markup-context';
import { inlineOfQuoted } from './parse-reference';
import type { Targets } from './targets';
import { nameOfTarget } from './targets';

/** Whatever can begin something else than plain text. */
const SPECIAL = /[`*\\|@[_]|(?:https?|ftp):\/\//g;
const ROLE_IN_FRONT = /:([A-Za-z0-9]+(?:[-_+:.][A-Za-z0-9]+)*):$/;
const LONGEST_ROLE = 60;
const ROLE_BEHIND = /:([A-Za-z][A-Za-z0-9]*(?:[-_+:.][A-Za-z0-9]+){0,4}):(?![`:])/y;
/** `[1]_` and the like. */
const FOOTNOTE = /(\[(?:\d{1,9}|#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\])_(?!\w)/y;
const SUBSTITUTION = /\|([^\s|](?:[^|\n]{0,80}[^\s|])?)\|_{0,2}/y;
const MENTION = /@([A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)/y;
const TEXINFO_EMPHASIS = /_([^_\s](?:[^_\n]{0,200}[^_\s])?)_(?!\w)/y;
const NAME_IN_FRONT = /[A-Za-z0-9](?:[A-Za-z0-9.+_-]{0,60}[A-Za-z0-9])?$/;
const URL = /[^\s<>"`{}|\\^]+/y;
const BEHIND_URL = '.,;:!?\'"*_)]';
const WORD = /\w/;

/** The text and the markup within the lines of one paragraph. */
export function parseInline(
  lines: readonly MarkupLine[],
  options: MarkupOptions,
  targets: Targets,
): readonly Inline[] {
  return new InlineParser(new InlineText(lines), options.dialect === 'texinfo', targets).parse();
}

class InlineParser {
  private readonly nodes: Inline[] = [];
  private readonly text: string;
  /** Where the plain text begins that no node holds yet. */
  private plain = 0;
  private readonly ends: EndFinder;

  constructor(
    private readonly source: InlineText,
    private readonly isTexinfo: boolean,
    private readonly targets: Targets,
  ) {
    this.text = source.text;
    this.ends = new EndFinder(source.text);
  }

  parse(): readonly Inline[] {
    const { text } = this;
    let match: RegExpExecArray | null;
    for (SPECIAL.lastIndex = 0; (match = SPECIAL.exec(text)) !== null;) {
      const offset = match.index;
      // Whatever is recognised ends further on; other special characters are text.
      SPECIAL.lastIndex = Math.max(this.parseAt(offset, match[0]), offset + 1);
    }
    this.addText(text.length);
    return this.nodes;
  }

  /** The offset behind what was recognised. */
  private parseAt(offset: number, mark: string): number {
    switch (mark) {
      case '`':
        return this.parseBackquote(offset);
      case '*':
        return this.parseStar(offset);
      case '\\':
        return offset + 2;
      case '@':
        return this.parseMention(offset);
      case '|':
        return this.parseSubstitution(offset);
      case '[':
        return this.parseFootnote(offset);
      case '_':
        return this.parseUnderscore(offset);
      default:
        return this.parseUrl(offset, mark.length);
    }
  }

  private parseBackquote(offset: number): number {
    const { text } = this;
    if (text.charAt(offset + 1) === '`') return this.parseLiteral(offset);
    const front = text.slice(Math.max(this.plain, offset - LONGEST_ROLE), offset);
    const role = ROLE_IN_FRONT.exec(front);
    const start = offset - (role?.[0].length ?? 0);
    if (!mayStart(text, start, offset + 1)) return offset + 1;
    const match = this.ends.find('quoted', offset + 1);
    if (match === undefined) return offset + 1;
    const mark = match.index + match[0].length;
    ROLE_BEHIND.lastIndex = mark;
    const behind = role === null && match[0] === '`' ? ROLE_BEHIND.exec(text) : null;
    const end = mark + (behind?.[0].length ?? 0);
    const isHyperlink = match[0] !== '`';
    const quoted = {
      role: role?.[1] ?? behind?.[1],
      isHyperlink,
      start,
      end,
      from: offset + 1,
      to: match.index,
    };
    return this.add(start, end, inlineOfQuoted(quoted, this.source, this.targets));
  }

  private parseLiteral(offset: number): number {
    const from = offset + 2;
    const match = mayStart(this.text, offset, from) ? this.ends.find('literal', from) : undefined;
    if (match === undefined) return from;
    const end = match.index + 2;
    const text = this.text.slice(from, match.index);
    return this.add(offset, end, { kind: 'literal', text, ...this.source.rangeOf(offset, end) });
  }

  private parseStar(offset: number): number {
    const isStrong = this.text.charAt(offset + 1) === '*';
    const from = offset + (isStrong ? 2 : 1);
    if (!mayStart(this.text, offset, from)) return from;
    const match = this.ends.find(isStrong ? 'strong' : 'emphasis', from);
    if (match === undefined) return from;
    const kind = isStrong || this.isTexinfo ? 'strong' : 'emphasis';
    return this.addEmphasis(kind, offset, from, match.index, match.index + match[0].length);
  }

  private addEmphasis(
    kind: 'strong' | 'emphasis',
    start: number,
    from: number,
    to: number,
    end: number,
  ): number {
    const text = unescape(this.text.slice(from, to));
    return this.add(start, end, { kind, text, ...this.source.rangeOf(start, end) });
  }

  private parseMention(offset: number): number {
    const match = this.isBehindWord(offset) ? null : execAt(MENTION, this.text, offset);
    const name = match?.[1];
    if (name === undefined) return offset + 1;
    const end = offset + 1 + name.length;
    const nameRange = this.source.rangeOf(offset + 1, end);
    return this.add(offset, end, { kind: 'mention', name, nameRange, ...this.source.rangeOf(offset, end) });
  }

  private parseSubstitution(offset: number): number {
    if (this.targets.substitutions.size === 0) return offset + 1;
    const match = execAt(SUBSTITUTION, this.text, offset);
    const text = this.targets.substitutions.get(match?.[1] ?? '');
    return match === null || text === undefined
      ? offset + 1
      : this.addPlain(offset, offset + match[0].length, unescape(text));
  }

  private parseFootnote(offset: number): number {
    const match = execAt(FOOTNOTE, this.text, offset);
    return match === null ? offset + 1 : this.addPlain(offset, offset + match[0].length, match[1] ?? '');
  }

  /** Emphasis as Texinfo's documentation had it, or the end of a name that a URL was given to, or a target. */
  private parseUnderscore(offset: number): number {
    const { text } = this;
    if (text.charAt(offset + 1) === '`' && mayStart(text, offset, offset + 2))
      return this.parseInlineTarget(offset);
    if (this.isTexinfo && !this.isBehindWord(offset)) {
      const match = execAt(TEXINFO_EMPHASIS, text, offset);
      if (match === null) return offset + 1;
      const end = offset + match[0].length;
      return this.addEmphasis('emphasis', offset, offset + 1, end - 1, end);
    }
    return this.targets.urls.size === 0 ? offset + 1 : this.parseNamedHyperlink(offset);
  }

  private parseInlineTarget(offset: number): number {
    const match = this.ends.find('quoted', offset + 2);
    if (match === undefined) return offset + 2;
    const name = unescape(this.text.slice(offset + 2, match.index));
    return this.addPlain(offset, match.index + 1, name);
  }

  private parseNamedHyperlink(offset: number): number {
    const front = this.text.slice(Math.max(this.plain, offset - LONGEST_ROLE), offset);
    const title = NAME_IN_FRONT.exec(front)?.[0];
    const end = offset + (this.text.charAt(offset + 1) === '_' ? 2 : 1);
    const url = title === undefined ? undefined : this.targets.urls.get(nameOfTarget(title));
    if (title === undefined || url === undefined || WORD.test(this.text.charAt(end))) return offset + 1;
    const start = offset - title.length;
    return this.add(start, end, { kind: 'hyperlink', title, url, ...this.source.rangeOf(start, end) });
  }

  private parseUrl(offset: number, scheme: number): number {
    const found = this.isBehindWord(offset) ? '' : (execAt(URL, this.text, offset)?.[0] ?? '');
    const url = withoutTrailing(found);
    if (url.length <= scheme) return offset + scheme;
    const end = offset + url.length;
    return this.add(offset, end, {
      kind: 'hyperlink',
      title: undefined,
      url,
      ...this.source.rangeOf(offset, end),
    });
  }

  private isBehindWord(offset: number): boolean {
    return offset > 0 && WORD.test(this.text.charAt(offset - 1));
  }

  private addPlain(start: number, end: number, text: string): number {
    return this.add(start, end, { kind: 'text', text, ...this.source.rangeOf(start, end) });
  }

  /** Adds a node, and the plain text in front of it. */
  private add(start: number, end: number, node: Inline): number {
    this.addText(start);
    this.nodes.push(node);
    this.plain = end;
    return end;
  }

  private addText(end: number): void {
    const text = unescape(this.text.slice(this.plain, end));
    if (text !== '') this.nodes.push({ kind: 'text', text, ...this.source.rangeOf(this.plain, end) });
  }
}

function execAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** A URL without the punctuation of the sentence around it; a bracket that was opened in the URL belongs to it. */
function withoutTrailing(url: string): string {
  let excess = countOf(url, ')') - countOf(url, '(');
  let end = url.length;
  for (; end > 0 && BEHIND_URL.includes(url.charAt(end - 1)); end--) {
    if (url.charAt(end - 1) === ')' && excess-- <= 0) break;
  }
  return url.slice(0, end);
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
