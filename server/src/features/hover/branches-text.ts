import { codeSpan } from '../../markup/markdown-text';
import type { UnionShape } from '../../schema/wire-shape';
import type { HoverContext } from './hover-context';
import { conditionInWords } from './marks';
import { MOST_ITEMS, titled } from './sections';

/** The discriminator with its enum, and what each of its values adds; the signature has the same without links. */
export function branchesText(union: UnionShape, context: HoverContext): string | undefined {
  const { tag, branches } = union;
  const written = branches.filter(({ isImplicit }) => !isImplicit);
  const shown = written.slice(0, MOST_ITEMS).map(({ name, type, condition }) => {
    const only = condition === undefined ? '' : ` (only if ${conditionInWords(condition)})`;
    return `${codeSpan(name)} → ${context.typeOf(type)}${only}`;
  });
  if (written.length > shown.length) shown.push(`${written.length - shown.length} more`);
  const rest = branches.length - written.length;
  if (rest > 0) shown.push(`${rest} other${rest > 1 ? 's' : ''} → nothing more`);
  return titled('Branches by', shown.join(' · '), ` ${codeSpan(tag)}${enumText(union, context)}`);
}

function enumText({ tagEnum, definition }: UnionShape, context: HoverContext): string {
  if (definition.isSimple) return ` · ${codeSpan(`${definition.name}Kind`)}`;
  return tagEnum === undefined ? '' : ` · ${context.nameOf(tagEnum)}`;
}
