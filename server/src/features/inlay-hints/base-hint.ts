import type { Definition } from '../../schema/definitions';
import { type FlattenedMember, flattenBase } from '../../schema/flattened-members';
import { namespaceOf } from '../../schema/schema-namespace';
import { counted } from '../../text/counted';
import type { FileView } from '../file-view';
import { definitionPart } from './definition-part';
import type { InlayHint } from './inlay-hint';

/** How many members an object has from its base, behind the name of that. */
export function hintOfBase(definition: Definition, view: FileView): InlayHint | undefined {
  if (definition.kind !== 'struct' && definition.kind !== 'union') return undefined;
  const { base } = definition;
  if (base === undefined) return undefined;
  const { members, isIncomplete } = flattenBase(definition, namespaceOf(view.schema));
  if (isIncomplete) return undefined;
  return {
    kind: 'inheritedMembers',
    offset: base.node.end,
    parts: [definitionPart(counted(members.length, 'member'), base.name, view)],
    tooltip: members.length === 0 ? `\`${base.name}\` has no members.` : listMembers(members),
  };
}

/** A line for each definition that members come from. */
function listMembers(members: readonly FlattenedMember[]): string {
  const owners = new Map<string, string[]>();
  for (const { owner, member } of members) {
    const names = owners.get(owner.name) ?? [];
    owners.set(owner.name, [...names, `\`${member.isOptional ? '*' : ''}${member.name}\``]);
  }
  const lines = Array.from(owners, ([owner, names]) => `- from \`${owner}\`: ${names.join(', ')}`);
  return ['Inherited members:', '', ...lines].join('\n');
}
