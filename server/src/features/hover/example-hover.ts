import { codeSpan, paragraphs } from '../../markup/markdown-text';
import { isDefinitionItem, type ModuleItem } from '../../schema/module';
import { meaningOfExampleName } from '../target/resolve-example-name';
import type { ExampleName } from '../target/target';
import { PROTOCOL_WORDS } from '../catalogue/protocol-words';
import type { HoverContext } from './hover-context';

/** A word of the protocol in an example; `item` is what the documentation belongs to. */
export function hoverOfExampleName(
  target: ExampleName,
  item: ModuleItem | undefined,
  { schema }: HoverContext,
): string | undefined {
  const documented = item && isDefinitionItem(item) ? item.declaration : undefined;
  const meaning = meaningOfExampleName(target, documented, schema);
  if (meaning?.kind !== 'protocol') return undefined;
  return paragraphs(
    `**${codeSpan(meaning.name)}** · word of the protocol (QMP)`,
    PROTOCOL_WORDS[meaning.name],
  );
}
