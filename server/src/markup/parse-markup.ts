import type { Block, Inline, MarkupLine, Paragraph } from './blocks';
import { LineReader } from './line-reader';
import type { ConstructParser, MarkupContext, MarkupOptions } from './markup-context';
import { parseAlignedList } from './parse-aligned-list';
import { parseBlockQuote } from './parse-block-quote';
import { parseDefinitionList } from './parse-definition-list';
import { parseExample } from './parse-example';
import { parseExplicitMarkup } from './parse-explicit-markup';
import { parseFieldList } from './parse-field-list';
import { parseHeading } from './parse-heading';
import { parseInline } from './parse-inline';
import { parseLineBlock } from './parse-line-block';
import { parseList } from './parse-list';
import { parseParagraph } from './parse-paragraph';
import { parseTable } from './parse-table';
import { paragraphOf } from './prose';
import { lineFrom, indentationOf } from './source-lines';
import type { Targets } from './targets';
import { targetsOf } from './targets';

/** Deeper nesting is no structure any more but noise, and shown as text. */
const MAX_DEPTH = 24;

/** Each tries its construct; the last one takes whatever there is. */
const CONSTRUCTS: readonly ConstructParser[] = [
  parseBlockQuote,
  parseExplicitMarkup,
  parseTable,
  parseHeading,
  parseAlignedList,
  parseExample,
  parseLineBlock,
  parseList,
  parseFieldList,
  parseDefinitionList,
  parseParagraph,
];

/** The blocks that the lines of documentation are made of, whatever is written in them. */
export function parseMarkup(
  lines: readonly MarkupLine[],
  options: MarkupOptions = { dialect: 'rst' },
): readonly Block[] {
  return new BlockParser(options, targetsOf(lines), 0, undefined).parse(lines);
}

class BlockParser implements MarkupContext {
  constructor(
    readonly options: MarkupOptions,
    readonly targets: Targets,
    private readonly depth: number,
    readonly language: string | undefined,
  ) {}

  get isOutermost(): boolean {
    return this.depth === 0;
  }

  parse(lines: readonly MarkupLine[]): readonly Block[] {
    if (this.depth > MAX_DEPTH) return this.asText(lines);
    const reader = new LineReader(lines);
    const blocks: Block[] = [];
    for (reader.skipBlank(); !reader.done; reader.skipBlank()) {
      blocks.push(...this.next(reader));
    }
    return blocks;
  }

  blocks(lines: readonly MarkupLine[], language = this.language): readonly Block[] {
    return new BlockParser(this.options, this.targets, this.depth + 1, language).parse(lines);
  }

  inline(lines: readonly MarkupLine[]): readonly Inline[] {
    return parseInline(lines, this.options, this.targets);
  }

  private next(reader: LineReader): readonly Block[] {
    // Not `for … of`: as long as nothing is optimised, each step of it makes an object.
    for (let index = 0; index < CONSTRUCTS.length; index++) {
      const blocks = CONSTRUCTS[index]!(reader, this);
      if (blocks !== undefined) return blocks;
    }
    return this.asText(reader.take(1));
  }

  private asText(lines: readonly MarkupLine[]): readonly Paragraph[] {
    const stripped = lines
      .filter((line) => line.text !== '')
      .map((line) => lineFrom(line, indentationOf(line.text)));
    if (stripped.length === 0) return [];
    return [paragraphOf(stripped, this)];
  }
}
