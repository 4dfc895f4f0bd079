import { flattenBase, type FlattenedMember } from '../../../schema/flattened-members';
import { startOfItem } from '../../../schema/module';
import { namespaceOf } from '../../../schema/schema-namespace';
import { findMember } from '../../../syntax/nodes';
import { shiftChange, type TextChange } from '../../../text/text-change';
import type { Fix, FixMaker, Problem } from '../fix';
import { type EntryText, removeMember } from '../node-search';

/** How a member is made fit to be a discriminator, where it is declared; in offsets of the entry. */
type MakeFit = (member: FlattenedMember['member'], declared: EntryText) => TextChange | undefined;

/** The discriminator must always be there: its star goes. */
export const makeMandatory: FixMaker = (problem) =>
  changeDiscriminator('required', problem, ({ key }, { text, start }) => {
    const at = key.start + 1;
    return text[start + at] === '*' ? { start: at, end: at + 1, text: '' } : undefined;
  });

/** In every build, too. */
export const makeUnconditional: FixMaker = (problem) =>
  changeDiscriminator('unconditional', problem, ({ key }, declared) => {
    const { owner } = memberOf(problem) ?? {};
    const value = owner && valueOfKey(owner, key);
    const condition = value?.kind === 'object' ? findMember(value, 'if') : undefined;
    return value?.kind === 'object' && condition !== undefined
      ? removeMember({ object: value, member: condition }, declared)
      : undefined;
  });

function changeDiscriminator(adjective: string, problem: Problem, makeFit: MakeFit): Fix[] {
  const found = memberOf(problem);
  const { schema } = problem.view;
  const owner = found && schema.entryOf(found.owner);
  if (found === undefined || owner === undefined) return [];
  const module = schema.moduleOf(owner.file);
  const start = startOfItem(module, owner.item);
  const change = makeFit(found.member, { text: module.tree.text, start });
  if (change === undefined) return [];
  const edits = new Map([[module.path, [shiftChange(change, start)]]]);
  const title = `Make '${found.member.name}' of '${found.owner.name}' ${adjective}`;
  return [{ title, edits, isPreferred: false }];
}

/** The member that the discriminator names, with the definition that declares it. */
function memberOf({ definition, view }: Problem): FlattenedMember | undefined {
  if (definition?.kind !== 'union') return undefined;
  const name = definition.discriminator?.value;
  const { members } = flattenBase(definition, namespaceOf(view.schema));
  return members.find(({ member }) => member.name === name);
}

function valueOfKey({ node }: FlattenedMember['owner'], key: FlattenedMember['member']['key']) {
  for (const { value } of node.members) {
    const found = value.kind === 'object' ? value.members.find((member) => member.key === key) : undefined;
    if (found !== undefined) return found.value;
  }
  return undefined;
}
