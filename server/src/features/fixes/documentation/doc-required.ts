import type { Definition } from '../../../schema/definitions';
import { lineEndIn } from '../../../text/lines';
import { namesToDescribe } from './document-part';
import { STUB } from '../../documentation/documentation-block';
import { fixInEntry, type FixMaker, type Problem } from '../fix';

/** Writes the block of a definition, with an entry for all that must be described. */
export const writeDocumentation: FixMaker = (problem) => {
  const { definition, text } = problem;
  if (definition === undefined || definition.name === '') return [];
  const lineEnd = lineEndIn(text);
  const block = linesOf(definition, problem).map((line) => line + lineEnd);
  const change = { start: 0, end: 0, text: block.join('') };
  return [fixInEntry(problem, `Write documentation of '${definition.name}'`, [change])];
};

function linesOf(definition: Definition, problem: Problem): string[] {
  const { release } = problem.view.schema;
  const entries = (kind: 'member' | 'feature') =>
    [...new Set(namesToDescribe(definition, kind, problem))].flatMap((name) => [`# @${name}: ${STUB}`, '#']);
  const features = release.has('doc.features-line') ? entries('feature') : [];
  return [
    '##',
    `# @${definition.name}:`,
    '#',
    `# ${STUB}`,
    '#',
    ...entries('member'),
    ...(features.length > 0 ? ['# Features:', '#', ...features] : []),
    `# Since: ${release.version}`,
    '##',
  ];
}
