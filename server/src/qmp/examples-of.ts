import type { Block, LiteralBlock } from '../markup/blocks';
import type { Release } from '../releases/release';
import { blocksOfSection } from '../syntax/documentation-markup';
import type { DocumentationEntry } from '../syntax/syntax-tree';
import { parseTranscript } from './parse-transcript';
import { mayHoldMessages } from './signs-of-examples';
import type { Transcript } from './transcript';

const NONE: readonly Transcript[] = [];

/** The examples in a block of documentation; `text` is that of the entry alone, and ranges are relative to it. */
export function examplesOf(
  { sections }: DocumentationEntry,
  text: string,
  release: Release,
): readonly Transcript[] {
  const found = sections.filter((section) => mayHoldMessages(section, text));
  if (found.length === 0) return NONE;
  const finder = new ExampleFinder();
  for (const section of found) finder.addBlocks(blocksOfSection(section, text, 0, release));
  return finder.examples.flatMap(transcriptsOf);
}

/** Finds the literal blocks that hold messages, those together that belong together. */
class ExampleFinder {
  readonly examples: LiteralBlock[][] = [];
  /** The example that is being read. */
  private current: LiteralBlock[] | undefined;
  private isInDirective = false;

  /** Blocks right behind each other belong together. */
  addBlocks(blocks: readonly Block[]): void {
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.kind === 'literal-block' && block.language?.toLowerCase() === 'qmp') this.addLiteral(block);
      else this.addOther(block);
    }
    this.endExample();
  }

  private addLiteral(block: LiteralBlock): void {
    if (this.current !== undefined) this.current.push(block);
    else this.examples.push((this.current = [block]));
  }

  /** An annotated example is one example, whatever stands between its messages. */
  private addOther(block: Block): void {
    this.endExample();
    const isExample = block.kind === 'directive' && block.name === 'qmp-example';
    this.isInDirective ||= isExample;
    for (const blocks of nestedBlocksOf(block)) this.addBlocks(blocks);
    if (isExample) this.isInDirective = false;
    this.endExample();
  }

  private endExample(): void {
    if (!this.isInDirective) this.current = undefined;
  }
}

function nestedBlocksOf(block: Block): readonly (readonly Block[])[] {
  switch (block.kind) {
    case 'directive':
    case 'block-quote':
      return [block.blocks];
    case 'list':
      return block.items;
    case 'definition-list':
    case 'field-list':
      return block.items.map((item) => item.blocks);
    case 'table':
      return block.rows.flat();
    default:
      return [];
  }
}

/** One transcript of all parts, none if there is no message. */
function transcriptsOf(parts: readonly LiteralBlock[]): readonly Transcript[] {
  const messages = parts.flatMap(({ lines }) => parseTranscript(lines).messages);
  return messages.length === 0 ? NONE : [{ messages }];
}
