/** What is to be known of something before anything else is read about it. */
import { codeSpan } from '../../markup/markdown-text';
import { type Definition, isSpecialFeature } from '../../schema/definitions';
import { firstParagraph } from './documentation-text';
import { conditionInWords, type Marked } from './marks';

/** `textOf` yields what the documentation says of a feature. */
export type FeatureTexts = (name: string) => string | undefined;

/** That something is deprecated or unstable, prominently, each in a paragraph of its own. */
export function warningsOf({ features = [] }: Pick<Marked, 'features'>, textOf: FeatureTexts): string[] {
  return features.filter(({ name }) => isSpecialFeature(name)).map(({ name }) => warning(name, textOf(name)));
}

function warning(name: string, text: string | undefined): string {
  const title = `> ⚠️ **${name === 'deprecated' ? 'Deprecated' : 'Unstable'}**`;
  if (text === undefined) return title;
  const [first = '', ...rest] = text.split('\n');
  return [`${title} — ${first}`, ...rest.map((line) => `> ${line}`.trimEnd())].join('\n');
}

/** One line: since when, on what condition, what is special. Empty for most parts. */
export function badgeLine(marked: Marked, since: string | undefined, flags: readonly string[] = []): string {
  const { condition, features = [] } = marked;
  const badges: string[] = [];
  if (since !== undefined) badges.push(`Since ${firstParagraph(since)?.replaceAll('\n', ' ') ?? ''}`);
  badges.push(...flags);
  if (condition !== undefined) badges.push(`only if ${conditionInWords(condition)}`);
  const others = features.filter(({ name }) => !isSpecialFeature(name)).map(({ name }) => name);
  // In one span: editors leave a gap behind each.
  if (others.length > 0) badges.push(`feature${others.length > 1 ? 's' : ''} ${codeSpan(others.join(', '))}`);
  return badges.join(' · ');
}

/** What a command or event says about itself by its flags. */
export function flagsOf(definition: Definition): string[] {
  if (definition.kind !== 'command' && definition.kind !== 'event') return [];
  const flags: string[] = [];
  if (definition.kind === 'command') {
    const { allowOob, allowPreconfig, coroutine, gen, successResponse } = definition.flags;
    if (allowOob) flags.push('may run out of band');
    if (allowPreconfig) flags.push('available in `preconfig`');
    if (coroutine) flags.push('runs in a coroutine');
    if (!gen) flags.push('no generated code');
    if (!successResponse) flags.push('no reply on success');
  }
  if (definition.boxed) flags.push('boxed');
  return flags;
}
