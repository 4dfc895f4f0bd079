import { codeSpan } from '../../markup/markdown-text';
import type { UnionShape } from '../../schema/wire-shape';
import type { HoverContext } from './hover-context';
import { conditionInWords } from './marks';
import { titled } from './sections';

/** More than other lists have: they stand side by side, and the signature shows only the first. */
const MOST_BRANCHES = 60;

/** The discriminator with its enum, and what each of its values adds. */
export function branchesText(union: UnionShape, context: HoverContext): string | undefined {
  const { tag, branches } = union;
  const written = branches.filter(({ isImplicit }) => !isImplicit);
  const shown = written.slice(0, MOST_BRANCHES).map(({ name, type, condition }) => {
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
