/**
 * What documentation says, as blocks of reStructuredText. Ranges count UTF-16 code units from wherever the offsets of
 * the lines do that were parsed: of a section of a documentation block, from the start of its entry.
 */
import type { TextRange } from '../text/text-range';

/** A line of documentation without what makes it a comment. */
export interface MarkupLine {
  /** With its indentation, without white space at the end. */
  readonly text: string;
  /** Offset of the first character of `text`. */
  readonly start: number;
}

export type Block =
  | Paragraph
  | Heading
  | List
  | DefinitionList
  | FieldList
  | BlockQuote
  | LiteralBlock
  | LineBlock
  | Table
  | Directive
  | MarkupComment
  | Transition;

export interface Paragraph extends TextRange {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

export interface Heading extends TextRange {
  readonly kind: 'heading';
  /** 1 for the outermost. */
  readonly level: number;
  readonly content: readonly Inline[];
}

export interface List extends TextRange {
  readonly kind: 'list';
  /** The number of the first item; absent for a list with bullets. */
  readonly first: number | undefined;
  readonly items: readonly (readonly Block[])[];
}

export interface DefinitionList extends TextRange {
  readonly kind: 'definition-list';
  readonly items: readonly { readonly term: readonly Inline[]; readonly blocks: readonly Block[] }[];
}

/** `:name: text` line by line. */
export interface FieldList extends TextRange {
  readonly kind: 'field-list';
  readonly items: readonly { readonly name: string; readonly blocks: readonly Block[] }[];
}

/** Blocks that are indented for no other reason. */
export interface BlockQuote extends TextRange {
  readonly kind: 'block-quote';
  readonly blocks: readonly Block[];
}

/** Text that means nothing but itself: behind `::`, or in a directive that holds code or an example. */
export interface LiteralBlock extends TextRange {
  readonly kind: 'literal-block';
  /** What language it is in, if anything says so; `qmp` for messages of the protocol. */
  readonly language: string | undefined;
  /** Without the indentation that they have in common. */
  readonly lines: readonly MarkupLine[];
}

/** `| text` line by line, each of which stays a line. */
export interface LineBlock extends TextRange {
  readonly kind: 'line-block';
  readonly lines: readonly (readonly Inline[])[];
}

export interface Table extends TextRange {
  readonly kind: 'table';
  /** How many of the rows are the head. */
  readonly headerRows: number;
  /** Row by row, in each its cells. */
  readonly rows: readonly (readonly (readonly Block[])[])[];
}

/** `.. name:: argument` with its options and what is indented below it. */
export interface Directive extends TextRange {
  readonly kind: 'directive';
  readonly name: string;
  /** The range of the name alone. */
  readonly nameRange: TextRange;
  readonly argument: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly blocks: readonly Block[];
}

/** `.. text`, which nobody is shown. */
export interface MarkupComment extends TextRange {
  readonly kind: 'comment';
  readonly lines: readonly MarkupLine[];
}

/** A line across. */
export interface Transition extends TextRange {
  readonly kind: 'transition';
}

export type Inline = PlainText | Emphasis | InlineLiteral | MemberMention | CrossReference | Hyperlink;

export interface PlainText extends TextRange {
  readonly kind: 'text';
  /** Escapes resolved; a line break of the source is one here, too. */
  readonly text: string;
}

export interface Emphasis extends TextRange {
  readonly kind: 'emphasis' | 'strong';
  readonly text: string;
}

/** Text in double backquotes. */
export interface InlineLiteral extends TextRange {
  readonly kind: 'literal';
  readonly text: string;
}

/** `@name`: by convention a member, argument or value of the definition that is documented. */
export interface MemberMention extends TextRange {
  readonly kind: 'mention';
  readonly name: string;
  readonly nameRange: TextRange;
}

/** Text in single backquotes, perhaps with a role in front: what it names stands elsewhere. */
export interface CrossReference extends TextRange {
  readonly kind: 'reference';
  /** Without colons, such as `qapi:cmd`; absent for plain backquotes. */
  readonly role: string | undefined;
  /** What to show instead of the target, if the text says so (`title <target>`). */
  readonly title: string | undefined;
  /** What is named, without the marks around it (`~`, `[]`, `?`, `title <>`). */
  readonly target: string;
  /** The range of the target alone. */
  readonly targetRange: TextRange;
}

/** A URL as it stands in the text, or `` `title <URL>`_ ``. */
export interface Hyperlink extends TextRange {
  readonly kind: 'hyperlink';
  readonly title: string | undefined;
  readonly url: string;
}
