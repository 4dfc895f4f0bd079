import { flattenMembers } from '../../../schema/flattened-members';
import { namespaceOf } from '../../../schema/schema-namespace';
import { MODULE_ROLE, moduleNameOf, ROLE_KINDS } from '../../target/resolve-reference';
import {
  type CompletionItem,
  type CompletionKind,
  type CompletionSubject,
  DEFINITION,
} from '../completion-item';
import { type DocumentationContext, itemAround, namesToDescribe } from './documentation-context';

/** What text can refer to by `@`: members, values and features of what is documented. */
export function offerMentions(context: DocumentationContext, before: string): CompletionItem[] {
  const { members, features } = namesToDescribe(context);
  const names = new Set([...members, ...inherited(context), ...features]);
  const after = /^[\w-]*/.exec(context.cursor.after)?.[0].length ?? 0;
  return [...names].map((name) =>
    itemAround(
      context,
      { before: before.length, after },
      { label: `@${name}`, kind: 'member', template: [`@${name}`], detail: context.definition?.name },
    ),
  );
}

function inherited({ definition, view }: DocumentationContext): readonly string[] {
  if (definition?.kind !== 'struct' && definition?.kind !== 'union') return [];
  return flattenMembers(definition, namespaceOf(view.schema)).members.map(({ member }) => member.name);
}

/**
 * What text can refer to between backquotes: all definitions, those of the same file first, and of the kind
 * that a role asks for, which may be files; `before` is what stands of a name.
 */
export function offerReferences(context: DocumentationContext, before: string): CompletionItem[] {
  const { view, cursor } = context;
  const rest = /^[\w-]*`?/.exec(cursor.after)?.[0] ?? '';
  const role = /:([\w:]+):`[^`]*$/.exec(cursor.before)?.[1];
  const modules = [view.module, ...view.schema.modules.filter((module) => module !== view.module)];
  const item = (label: string, kind: CompletionKind, subject?: CompletionSubject): CompletionItem =>
    itemAround(
      context,
      { before: before.length, after: rest.length },
      { label, kind, template: [`${label}\``], detail: kind, subject },
    );
  if (role === MODULE_ROLE) return modules.map(({ path }) => item(moduleNameOf(path), 'file'));
  const kinds = role === undefined ? undefined : ROLE_KINDS.get(role);
  const seen = new Set<string>(['']);
  return modules
    .flatMap(({ definitions }) => definitions.map(({ declaration }) => declaration))
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, kind }) => item(name, kind, DEFINITION));
}
