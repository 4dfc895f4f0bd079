import type { Block, Inline } from '../../markup/blocks';
import type { TextRange } from '../../text/text-range';
import { literalTargets } from './literal-targets';
import type { DocumentationTarget } from './target';

/** Words that belong to names, and only such, as far as their looks tell. */
const WORD = /[A-Za-z0-9_](?:[\w-]*[A-Za-z0-9_])?/g;
/** A hyphen, an underscore, a digit or an inner capital: few words of a language have any. */
const LOOKS_LIKE_NAME = /^(?!\d)(?:.*[-_\d]|.+[A-Z])/;
const WHOLE_NAME = /^``[A-Za-z_][\w.-]*``$/;

/** All that stands in blocks of markup and means something. `text` is that which their ranges count in. */
export function markupTargets(blocks: readonly Block[], text: string): readonly DocumentationTarget[] {
  const collector = new MarkupTargets(text);
  collector.addBlocks(blocks);
  return collector.targets;
}

class MarkupTargets {
  readonly targets: DocumentationTarget[] = [];

  constructor(private readonly text: string) {}

  addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.addBlock(block);
  }

  private addBlock(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return this.addInlines(block.content);
      case 'list':
        return block.items.forEach((item) => this.addBlocks(item));
      case 'definition-list':
        return block.items.forEach(({ term, blocks }) => {
          this.addInlines(term);
          this.addBlocks(blocks);
        });
      case 'field-list':
        return block.items.forEach(({ blocks }) => this.addBlocks(blocks));
      case 'block-quote':
        return this.addBlocks(block.blocks);
      case 'line-block':
        return block.lines.forEach((line) => this.addInlines(line));
      case 'table':
        return block.rows.flat().forEach((cell) => this.addBlocks(cell));
      case 'directive':
        this.targets.push({ kind: 'directive-name', range: block.nameRange, name: block.name });
        return this.addBlocks(block.blocks);
      case 'literal-block':
        this.targets.push(...literalTargets(block, this.text));
        return;
      default:
    }
  }

  private addInlines(content: readonly Inline[]): void {
    for (const inline of content) this.addInline(inline);
  }

  private addInline(inline: Inline): void {
    const { start, end } = inline;
    switch (inline.kind) {
      case 'mention':
        this.targets.push({ kind: 'mention', range: inline.nameRange, name: inline.name });
        return;
      case 'reference':
        this.targets.push({
          kind: 'reference',
          range: inline.targetRange,
          role: inline.role,
          name: inline.target,
        });
        return;
      case 'hyperlink':
        this.targets.push({ kind: 'url', range: { start, end }, url: inline.url });
        return;
      default:
        this.addWords(inline, inline.kind === 'literal');
    }
  }

  private addWords({ start, end }: TextRange, isLiteral: boolean): void {
    const source = this.text.slice(start, end);
    if (isLiteral && WHOLE_NAME.test(source)) {
      const range = { start: start + 2, end: end - 2 };
      this.targets.push({ kind: 'word', range, name: source.slice(2, -2), isLiteral });
      return;
    }
    for (const { 0: name, index } of source.matchAll(WORD)) {
      if (!LOOKS_LIKE_NAME.test(name)) continue;
      const range = { start: start + index, end: start + index + name.length };
      this.targets.push({ kind: 'word', range, name, isLiteral });
    }
  }
}
