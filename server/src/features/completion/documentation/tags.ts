import type { CompletionItem, CompletionSubject } from '../completion-item';
import { hole, type Template, template } from '../template';
import {
  type DocumentationContext,
  itemAround,
  namesToDescribe,
  otherSections,
} from './documentation-context';

const TAG: CompletionSubject = { kind: 'tag' };

/** The tags that the block does not have yet and that suit what it documents; `before` is what stands of one. */
export function offerTags(context: DocumentationContext, before: string): CompletionItem[] {
  const { after, text: block, offset, start } = context.cursor;
  const rest = /^\w*:?/.exec(after)?.[0] ?? '';
  const behind = block.slice(offset - start + rest.length);
  return tagsFor(context).map(([word, text]) => {
    const hasText = rest.endsWith(':') && (word === 'Features' ? ENTRY_BELOW : TEXT_BEHIND).test(behind);
    return itemAround(
      context,
      { before: before.length, after: rest.length },
      {
        label: `${word}:`,
        kind: 'tag',
        template: hasText ? [`${word}:`] : template`${word}:${text}`,
        detail: 'section',
        subject: TAG,
      },
    );
  });
}

/** On the line itself, or indented on the next one that has any. */
const TEXT_BEHIND = /^[ \t]*(?:\S|(?:\r?\n#[ \t]*)*\r?\n#[ \t]{2,}\S)/;
const ENTRY_BELOW = /^[ \t]*(?:\r?\n#[ \t]*)*\r?\n#[ \t]*@/;

/** Each with the text behind its colon. */
function tagsFor(context: DocumentationContext): readonly (readonly [word: string, text: Template])[] {
  const { definition, view } = context;
  if (definition === undefined) return [];
  const { release } = view.schema;
  const present = new Set(otherSections(context).map(({ label }) => label?.name));
  const isCommand = definition.kind === 'command';
  const returns = isCommand && (definition.returns !== undefined || !release.has('doc.returns-void'));
  const { features } = namesToDescribe(context);
  const hasFeaturesLine = /^#[ \t]*Features:/m.test(context.cursor.text);
  const tags: (readonly [string, Template, boolean])[] = [
    ['Returns', template` ${hole('description')}`, returns],
    ['Errors', template`\n#     - ${hole('description')}`, isCommand && release.has('doc.tag-errors')],
    [
      'Features',
      featuresText(features),
      features.length > 0 && !hasFeaturesLine && release.has('doc.features-line'),
    ],
    ['Since', template` ${hole(release.version)}`, true],
    ['TODO', template` ${hole('description')}`, true],
    ['Notes', template` ${hole('description')}`, release.has('doc.tag-note-example')],
    ['Note', template` ${hole('description')}`, release.has('doc.tag-note-example')],
    ['Examples', template`\n#\n# ${hole('description')}`, release.has('doc.tag-note-example')],
    ['Example', template`\n#\n# ${hole('description')}`, release.has('doc.tag-note-example')],
  ];
  return tags.flatMap(([word, text, suits]) => (suits && !present.has(word) ? [[word, text]] : []));
}

function featuresText(features: readonly string[]): Template {
  return features.flatMap((name) => template`\n#\n# @${name}: ${hole('description')}`);
}
