import type { Random } from '../../fuzz/random';
import { commentLines, paragraph, sentence } from './prose';

/** A member, value or feature that wants a description. */
export interface DocumentedPart {
  readonly name: string;
  readonly isOptional?: boolean;
}

export interface DocumentedDefinition {
  readonly name: string;
  readonly members: readonly DocumentedPart[];
  readonly features: readonly string[];
  readonly returns: boolean;
  /** A command has an example now and then. */
  readonly isCommand: boolean;
}

/** The block in front of a definition. */
export function documentation(random: Random, definition: DocumentedDefinition): string {
  const { name, members, features, returns, isCommand } = definition;
  const sections = [
    commentLines(`@${name}:`),
    ...Array.from({ length: random.chance(0.35) ? 2 : 1 }, () =>
      commentLines(paragraph(random, random.chance(0.5) ? 2 : 1, 11)),
    ),
    ...(random.chance(0.12) ? [note(random)] : []),
    ...members.map((member) => describe(random, member)),
    ...(features.length > 0 ? [commentLines('Features:')] : []),
    ...features.map((feature) => describe(random, { name: feature })),
    ...(returns ? [commentLines(`Returns: ${sentence(random, 9)}`, '    ')] : []),
    ...(isCommand && random.chance(0.3) ? [`# Errors:\n${listed(random)}`] : []),
    commentLines(`Since: ${random.below(10)}.${random.below(10)}`),
    ...(isCommand && random.chance(0.6) ? [example(random, name)] : []),
  ];
  return `##\n${sections.join('#\n')}##\n`;
}

function describe(random: Random, { name, isOptional = false }: DocumentedPart): string {
  const more = isOptional && random.chance(0.4) ? '  (default: none)' : '';
  const since = random.chance(0.15) ? '  (Since 7.1)' : '';
  return commentLines(
    `@${name}: ${paragraph(random, random.chance(0.25) ? 2 : 1, 9)}${more}${since}`,
    '    ',
  );
}

function note(random: Random): string {
  return commentLines(`.. note:: ${paragraph(random, 1 + random.below(2))}`, '   ');
}

function listed(random: Random): string {
  return commentLines(`    - ${sentence(random, 6)}`, '      ');
}

function example(random: Random, command: string): string {
  const lines = [
    '.. qmp-example::',
    '',
    `    -> { "execute": "${command}",`,
    `         "arguments": { "level": ${random.below(1000)} } }`,
    '    <- { "return": {} }',
  ];
  return lines.map((line) => `#${line === '' ? '' : ' '}${line}\n`).join('');
}
