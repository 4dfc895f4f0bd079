import type { CompletionItem, CompletionSubject } from '../completion-item';
import { hole, type Template, template } from '../template';
import { type DocumentationContext, itemAround, otherSections } from './documentation-context';

/** What stands behind the colons of each directive. */
const DIRECTIVES: Readonly<Record<string, Template>> = {
  note: template` ${hole('text')}`,
  'qmp-example': template`\n#\n#     -> { "execute": "${hole('command')}" }\n#     <- { "return": {} }`,
  warning: template` ${hole('text')}`,
  caution: template` ${hole('text')}`,
  tip: template` ${hole('text')}`,
  seealso: template` ${hole('text')}`,
  admonition: template` ${hole('title')}\n#\n#     ${hole('text')}`,
  'code-block': template` ${hole('language')}\n#\n#     ${hole('text')}`,
};

const DIRECTIVE: CompletionSubject = { kind: 'directive' };

/** The directives of reStructuredText that documentation uses; `before` is what stands of one. */
export function offerDirectives(context: DocumentationContext, before: string): CompletionItem[] {
  const { release } = context.view.schema;
  if (release.has('doc.indent-free') || !mayStandAlone(context)) return [];
  // Examples were sections as long as there were such.
  const isKnown = (name: string): boolean => name !== 'qmp-example' || !release.has('doc.tag-note-example');
  const rest = /^[\w-]*(?:::)?/.exec(context.cursor.after)?.[0] ?? '';
  return Object.entries(DIRECTIVES)
    .filter(([name]) => isKnown(name))
    .map(([name, text]) =>
      itemAround(
        context,
        { before: before.length, after: rest.length },
        {
          label: `.. ${name}::`,
          kind: 'directive',
          template: rest.endsWith('::') ? [`.. ${name}::`] : template`.. ${name}::${text}`,
          filterText: before.startsWith('.') ? `.. ${name}` : name,
          detail: 'directive',
          subject: DIRECTIVE,
        },
      ),
    );
}

/** Behind an entry or a tag all text belongs to that, and up to 8.0 it must be indented like it. */
function mayStandAlone(context: DocumentationContext): boolean {
  const { cursor, view } = context;
  if (!view.schema.release.has('doc.indent-column')) return true;
  const inside = cursor.offset - cursor.start;
  return otherSections(context).every(({ label, start }) => label === undefined || start > inside);
}
