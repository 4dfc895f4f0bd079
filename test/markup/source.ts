import type { Block, Inline, MarkupLine } from '../../server/src/markup/blocks';
import { parseMarkup } from '../../server/src/markup/parse-markup';
import type { MarkupOptions } from '../../server/src/markup/markup-context';
import { toMarkdown } from '../../server/src/markup/to-markdown';

/** The lines of a text, with offsets in it. */
function markupLines(text: string): readonly MarkupLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const result = { text: line.trimEnd(), start };
    start += line.length + 1;
    return result;
  });
}

export function parseText(text: string, dialect: MarkupOptions['dialect'] = 'rst'): readonly Block[] {
  return parseMarkup(markupLines(text), { dialect });
}

/** A text as Markdown, with links to whatever is named in backquotes. */
export function markdownOf(text: string, dialect: MarkupOptions['dialect'] = 'rst'): string {
  return toMarkdown(parseText(text, dialect), {
    link: (reference) => (reference.kind === 'reference' ? `to:${reference.target}` : undefined),
  });
}

/** The inline markup of all blocks, in the order of the text. */
export function inlinesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [block.content];
      case 'list':
        return block.items.flatMap(inlinesOf);
      case 'definition-list':
        return block.items.flatMap((item) => [item.term, ...inlinesOf(item.blocks)]);
      case 'field-list':
        return block.items.flatMap((item) => inlinesOf(item.blocks));
      case 'block-quote':
      case 'directive':
        return inlinesOf(block.blocks);
      case 'line-block':
        return block.lines;
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(inlinesOf));
      default:
        return [];
    }
  });
}
