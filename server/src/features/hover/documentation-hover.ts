/** What stands in documentation besides names: tags, directives, addresses. */
import { codeSpan } from '../../markup/markdown-text';
import { entryOf, passagesOf, spanText } from './catalogue/explanation';
import { MARKUP_DIRECTIVES } from './catalogue/markup-directives';
import { TAG_EXPLANATIONS } from './catalogue/tags';
import type { HoverContext } from './hover-context';
import { paragraphs } from './sections';

export function hoverOfTag(word: string, { release }: HoverContext): string | undefined {
  const explanation = entryOf(TAG_EXPLANATIONS, word);
  if (explanation === undefined) return undefined;
  const span = spanText(explanation.rule);
  return paragraphs(
    `**${codeSpan(`${word}:`)}** · section of documentation${span === '' ? '' : ` · ${span}`}`,
    passagesOf(explanation.text, release),
    passagesOf(explanation.value, release),
  );
}

export function hoverOfDirective(name: string): string {
  const text = entryOf(MARKUP_DIRECTIVES, name) ?? 'Directive of reStructuredText.';
  return paragraphs(`**${codeSpan(`.. ${name}::`)}** · directive of reStructuredText`, text);
}
