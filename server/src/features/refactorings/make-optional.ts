import type { Definition, Member } from '../../schema/definitions';
import { flattenMembers } from '../../schema/flattened-members';
import { membersOf } from '../../schema/parts-of-definition';
import type { Schema } from '../../schema/schema';
import { namespaceOf } from '../../schema/schema-namespace';
import { rangeOfName } from '../target/name-range';
import { type RefactoringMaker, touches } from './refactoring';
import { rewriteDefinition } from './rewrite-entry';

/** Makes the member at the cursor one that may be left out, or one that may not. */
export const makeOptional: RefactoringMaker = (place) => {
  const { definition, view } = place;
  if (definition === undefined) return [];
  const members = membersOf(definition).filter(({ key }) => touches(place, key));
  return members
    .filter((member) => member.isOptional || !isDiscriminator(member, definition, view.schema))
    .map((member) => {
      const { start } = rangeOfName(member.key, member.name);
      const change = member.isOptional
        ? { start: start - 1, end: start, text: '' }
        : { start, end: start, text: '*' };
      const title = `Make '${member.name}' ${member.isOptional ? 'required' : 'optional'}`;
      return { title, edits: () => rewriteDefinition(place, [change]) };
    });
};

/** Whether the value of the member says which branch some union has, so that it cannot be left out. */
function isDiscriminator({ name }: Member, owner: Definition, schema: Schema): boolean {
  const namespace = namespaceOf(schema);
  return schema.modules.some(({ definitions }) => {
    return definitions.some(({ declaration }) => {
      if (declaration.kind !== 'union' || declaration.discriminator?.value !== name) return false;
      const { members } = flattenMembers(declaration, namespace);
      return members.some((one) => one.owner === owner && one.member.name === name);
    });
  });
}
