import type { Block, LiteralBlock, MarkupLine } from '../markup/blocks';
import { parseMarkup } from '../markup/parse-markup';
import { markupLinesOf } from '../syntax/markup-lines';
import type { DocumentationEntry, DocumentationSection } from '../syntax/syntax-tree';
import { parseTranscript } from './parse-transcript';
import type { Transcript } from './transcript';

/** The tag of releases before 9.1 below which examples stand. */
const EXAMPLE_TAG = /^Examples?$/;
/** Without any of these there is no message. */
const SIGN_OF_MESSAGE = /->|<-|qmp/i;

const NONE: readonly Transcript[] = [];

/** The examples in a block of documentation; `text` is that of the entry alone, and ranges are relative to it. */
export function examplesOf(entry: DocumentationEntry, text: string): readonly Transcript[] {
  if (!SIGN_OF_MESSAGE.test(text)) return NONE;
  return entry.sections.flatMap((section) => examplesOfSection(section, text));
}

function examplesOfSection(section: DocumentationSection, text: string): readonly Transcript[] {
  if (!SIGN_OF_MESSAGE.test(text.slice(section.start, section.end))) return NONE;
  const lines = markupLinesOf(section, text, 0);
  // What stands below the old tag is part text and part messages, of which any may have blank lines in it.
  if (section.kind === 'obsolete' && EXAMPLE_TAG.test(section.label?.name ?? ''))
    return transcriptsOf([lines]);
  const finder = new ExampleFinder();
  finder.addBlocks(parseMarkup(lines));
  return finder.examples.flatMap((parts) => transcriptsOf(parts.map((part) => part.lines)));
}

/** Finds the literal blocks that hold messages, those together that belong together. */
class ExampleFinder {
  readonly examples: LiteralBlock[][] = [];
  /** The example that is being read. */
  private current: LiteralBlock[] | undefined;

  addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'literal-block') this.addLiteral(block);
      else this.addOther(block);
    }
  }

  private addLiteral(block: LiteralBlock): void {
    if (block.language?.toLowerCase() !== 'qmp') return;
    if (this.current !== undefined) this.current.push(block);
    else this.examples.push([block]);
  }

  private addOther(block: Block): void {
    const isExample = block.kind === 'directive' && block.name === 'qmp-example';
    if (isExample) this.examples.push((this.current = []));
    for (const blocks of nestedBlocksOf(block)) this.addBlocks(blocks);
    if (isExample) this.current = undefined;
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
function transcriptsOf(parts: readonly (readonly MarkupLine[])[]): readonly Transcript[] {
  const messages = parts.flatMap((lines) => parseTranscript(lines).messages);
  return messages.length === 0 ? NONE : [{ messages }];
}
