/** The words that begin a section of documentation. */
import type { Explanation } from './explanation';

const NOTE: Explanation = {
  text: ['A remark. Later releases have `.. note::` for it.'],
  rule: 'doc.tag-note-example',
};
const EXAMPLE: Explanation = {
  text: ['An example, shown as it is written. Later releases have `.. qmp-example::` for it.'],
  rule: 'doc.tag-note-example',
};

export const TAG_EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  Returns: {
    text: [
      'What a successful command returns.',
      { text: 'Only for commands that have `returns`.', when: 'doc.returns-void' },
      { text: 'Only for commands.', unless: 'doc.returns-void' },
    ],
    value: ['At most once.'],
  },
  Errors: {
    text: ['Which errors the command fails with, and when. Only for commands.'],
    value: ['At most once.'],
    rule: 'doc.tag-errors',
  },
  Since: {
    text: [
      'The QEMU release that introduced the definition. What came later says so in its own text: `(since 8.2)`.',
    ],
    value: ['At most once.'],
  },
  TODO: { text: ["What is left to do. It is not part of QEMU's manual."], value: ['Any number of times.'] },
  Features: {
    text: [
      'The features of the definition and of its members, each with a description: `@name: text`.',
      { text: 'Every feature must be documented.', when: 'doc.feature-required' },
    ],
    value: ['At most once.'],
    rule: 'doc.features-line',
  },
  Note: NOTE,
  Notes: NOTE,
  Example: EXAMPLE,
  Examples: EXAMPLE,
};
