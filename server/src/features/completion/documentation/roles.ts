import { REFERENCE_ROLES } from '../../target/resolve-reference';
import type { CompletionItem, CompletionSubject } from '../completion-item';
import { hole, template } from '../template';
import { type DocumentationContext, itemAround } from './documentation-context';

const ROLE: CompletionSubject = { kind: 'role' };

/** The roles that say what a reference means; `before` is what stands of one, from its colon on. */
export function offerRoles(context: DocumentationContext, before: string): CompletionItem[] {
  if (!context.view.schema.release.has('doc.roles')) return [];
  const { after } = context.cursor;
  const rest = /^[a-z:]*/.exec(after)?.[0] ?? '';
  const isFollowed = after.charAt(rest.length) === '`';
  return REFERENCE_ROLES.map((role) => {
    const label = `:${role}:`;
    return itemAround(
      context,
      { before: before.length, after: rest.length },
      {
        label,
        kind: 'keyword',
        template: isFollowed ? [label] : template`${label}\`${hole('name')}\``,
        detail: 'role',
        subject: ROLE,
      },
    );
  });
}

/** The options of an example, on the lines right below its directive. */
export function offerExampleOptions(context: DocumentationContext, before: string): CompletionItem[] {
  const { cursor, view } = context;
  const above = cursor.text.slice(0, cursor.offset - cursor.start - cursor.before.length);
  if (view.schema.release.has('doc.tag-note-example') || !BEHIND_EXAMPLE.test(above)) return [];
  const rest = /^\w*:?/.exec(cursor.after)?.[0] ?? '';
  const options = [
    [':title:', template`:title: ${hole('title')}`],
    [':annotated:', [':annotated:']],
  ] as const;
  return options
    .filter(([label]) => !OPTIONS_ABOVE.exec(above)?.[0].includes(label))
    .map(([label, text]) =>
      itemAround(
        context,
        { before: before.length, after: rest.length },
        { label, kind: 'keyword', template: text, detail: 'option of the example' },
      ),
    );
}

const OPTIONS_ABOVE = /(?:#[ \t]+:\w+:.*\n)*$/;
const BEHIND_EXAMPLE = /#[ \t]*\.\. qmp-example::[ \t]*\n(?:#[ \t]+:\w+:.*\n)*$/;
