import { codeSpan, paragraphs } from '../../markup/markdown-text';
import { countConditions } from '../../schema/condition-counts';
import type { Definition } from '../../schema/definitions';
import { counted } from '../../text/counted';
import type { HoverContext } from './hover-context';
import { conditionInWords } from './marks';

/** A symbol of the build, and where else the schema depends on it. */
export function hoverOfCondition(
  name: string,
  definition: Definition | undefined,
  context: HoverContext,
): string {
  const { definitions, parts } = countConditions(context.schemas, name);
  const whole = definition?.condition;
  const { release } = context;
  const meaning = release.has('if.tree')
    ? `Holds if the C preprocessor knows the symbol: \`#if defined(${name})\`.`
    : 'Part of the condition that the C preprocessor is asked: `#if …`.';
  return paragraphs(
    `**${codeSpan(name)}** · symbol of the build`,
    `${meaning} What depends on it is in C code and in introspection only then.`,
    whole && `The whole condition of ${codeSpan(definition.name)}: ${conditionInWords(whole)}`,
    decidesText(scopeText(context), countsText(definitions, parts)),
  );
}

/** All schemas of a file are told of at once, so that each need not have a section for its own numbers. */
function scopeText({ schemas }: HoverContext): string {
  return schemas.length > 1 ? `In the ${schemas.length} schemas with this file` : 'In this schema';
}

/** Nothing where the text is so wrong that the symbol is no condition. */
function decidesText(scope: string, counts: string): string {
  return counts === '' ? '' : `${scope} it decides about ${counts}.`;
}

function countsText(definitions: number, parts: number): string {
  const texts: string[] = [];
  if (definitions > 0) texts.push(counted(definitions, 'definition'));
  if (parts > 0) texts.push(`${counted(parts, 'part')} of definitions`);
  return texts.join(' and ');
}
