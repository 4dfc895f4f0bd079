import type { TextRange } from '../text/text-range';
import type { Heading, Inline, MarkupLine, Paragraph } from './blocks';
import type { MarkupContext } from './markup-context';
import { rangeOf } from './source-lines';

/** The paragraph of these lines, of which there is at least one. */
export function paragraphOf(lines: readonly MarkupLine[], context: MarkupContext): Paragraph {
  const inline = inlineWhenAsked(lines, context);
  return {
    kind: 'paragraph',
    get content() {
      return inline();
    },
    ...rangeOf(lines),
  };
}

/** A heading that takes up a range, adornments included. */
export function headingOf(
  title: MarkupLine,
  level: number,
  range: TextRange,
  context: MarkupContext,
): Heading {
  const inline = inlineWhenAsked([title], context);
  return {
    kind: 'heading',
    level,
    get content() {
      return inline();
    },
    ...range,
  };
}

/** Reads the inline markup of text when somebody first asks for it: whoever looks for examples never does. */
function inlineWhenAsked(lines: readonly MarkupLine[], context: MarkupContext): () => readonly Inline[] {
  let unread: readonly MarkupLine[] | undefined = lines;
  let content: readonly Inline[] = [];
  return () => {
    if (unread !== undefined) content = context.inline(unread);
    unread = undefined;
    return content;
  };
}
