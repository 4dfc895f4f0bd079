import { codeSpan } from '../../markup/markdown-text';
import type { Definition } from '../../schema/definitions';
import type { HoverContext } from './hover-context';
import { conditionInWords } from './marks';
import { paragraphs } from './sections';
import { countConditions } from './symbols-of-conditions';

/** A symbol of the build, and where else the schema depends on it. */
export function hoverOfCondition(
  name: string,
  definition: Definition | undefined,
  context: HoverContext,
): string {
  const { definitions, parts } = countConditions(context.schema, name);
  const whole = definition?.condition;
  const { release } = context;
  const meaning = release.has('if.tree')
    ? `Holds if the C preprocessor knows the symbol: \`#if defined(${name})\`.`
    : 'Part of the condition that the C preprocessor is asked: `#if …`.';
  return paragraphs(
    `**${codeSpan(name)}** · symbol of the build`,
    `${meaning} What depends on it is in C code and in introspection only then.`,
    whole && `The whole condition of ${codeSpan(definition.name)}: ${conditionInWords(whole)}`,
    `In this schema it decides about ${countsText(definitions, parts)}.`,
  );
}

function countsText(definitions: number, parts: number): string {
  const texts: string[] = [];
  if (definitions > 0) texts.push(counted(definitions, 'definition'));
  if (parts > 0) texts.push(`${counted(parts, 'part')} of definitions`);
  return texts.join(' and ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
