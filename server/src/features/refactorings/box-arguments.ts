import type { CommandDefinition, EventDefinition } from '../../schema/definitions';
import { flattenMembers, objectTypeOf } from '../../schema/flattened-members';
import { namespaceOf } from '../../schema/schema-namespace';
import { typeOfReference } from '../../schema/types';
import { findMember } from '../../syntax/nodes';
import type { TextChange } from '../../text/text-change';
import type { FileView } from '../file-view';
import { roleOfMembers } from './members-in-place';
import { lineEndOf, type Place, type RefactoringMaker } from './refactoring';
import { rewriteDefinition } from './rewrite-entry';

/** Has C code get the arguments as one struct, or one by one. */
export const boxArguments: RefactoringMaker = (place) => {
  const { definition, view } = place;
  if (definition?.kind !== 'command' && definition?.kind !== 'event') return [];
  const change = definition.boxed ? unboxing(definition, place) : boxing(definition, place);
  if (change === undefined || !canBeEither(definition, view)) return [];
  const title = `${definition.boxed ? 'Unbox' : 'Box'} the ${roleOfMembers(definition)}`;
  return [{ title, edits: () => rewriteDefinition(place, [change]) }];
};

/** A union must be boxed, as must what has conditional members; nothing at all cannot be. */
function canBeEither({ data, boxed }: CommandDefinition | EventDefinition, { schema }: FileView): boolean {
  const namespace = namespaceOf(schema);
  const type = data && objectTypeOf(typeOfReference(data, namespace), namespace);
  if (type?.kind !== 'struct') return false;
  const { members, isIncomplete } = flattenMembers(type, namespace);
  if (isIncomplete || members.length === 0) return false;
  const isConditional = members.some(({ member }) => member.condition !== undefined);
  return !boxed || !isConditional || !schema.release.has('if.unboxed-args-rejected');
}

function boxing({ node }: CommandDefinition | EventDefinition, place: Place): TextChange | undefined {
  const data = findMember(node, 'data');
  if (data === undefined || findMember(node, 'boxed') !== undefined) return undefined;
  const isOnOwnLine = /[\r\n]/.test(place.text.slice(node.start, data.key.start));
  const { end } = data.value;
  return { start: end, end, text: `,${isOnOwnLine ? lineEndOf(place) : ' '}'boxed': true` };
}

/** Takes the key away, unless a comment would be lost. */
function unboxing({ node }: CommandDefinition | EventDefinition, { text }: Place): TextChange | undefined {
  const index = node.members.findIndex(({ key }) => key.value === 'boxed');
  const member = node.members[index];
  const [before, after] = [node.members[index - 1], node.members[index + 1]];
  if (member === undefined || (before ?? after) === undefined) return undefined;
  const start = before === undefined ? member.key.start : before.value.end;
  const end = before === undefined ? (after?.key.start ?? start) : member.value.end;
  return text.slice(start, end).includes('#') ? undefined : { start, end, text: '' };
}
