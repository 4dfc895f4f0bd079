import { findMember } from '../../syntax/nodes';
import { differenceOf, shiftChange, type TextChange } from '../../text/text-change';
import type { ChangesByFile } from '../../workspace/with-changes';
import { moveBracket } from '../layout/move-text';
import { findMembersInPlace, type MembersInPlace, reasonOfNames, roleOfMembers } from './members-in-place';
import { blockOf, lineEndOf, type Place, type RefactoringMaker } from './refactoring';
import { changeExpression } from './rewrite-entry';
import { structText } from './struct-text';
import { moveDocumentation } from './struct-documentation';
import { structNameFor } from './struct-name';

/** Gives members that are written in place, arguments or a base, a struct of their own. */
export const extractStruct: RefactoringMaker = (place) => {
  const { definition, view } = place;
  const found = definition && findMembersInPlace(definition);
  if (found === undefined) return [];
  const name = structNameFor(found.holder, view);
  const title = `Extract the ${roleOfMembers(found.holder)} to struct '${name}'`;
  const disabledReason = reasonOfNames(found.holder, view.schema);
  if (disabledReason !== undefined) return [{ title, disabledReason, edits: () => new Map() }];
  return [{ title, edits: () => extract(name, found, place) }];
};

function extract(name: string, found: MembersInPlace, place: Place): ChangesByFile {
  const { view, text, start } = place;
  const { release } = view.schema;
  const lineEnd = lineEndOf(place);
  const block = blockOf(place);
  const documentation = block && moveDocumentation(name, found, block, release);
  const lines = [...(documentation?.lines ?? []), structFor(name, found, place), '', ''];
  const first = block?.start ?? start;
  const { start: from, end } = found.node;
  const rewritten = changeExpression(text, [{ start: from, end, text: `'${name}'` }], release);
  const changes: TextChange[] = [
    { start: first, end: first, text: lines.join(lineEnd) },
    ...(documentation?.removals ?? []).map((change) => shiftChange(change, first)),
    shiftChange(differenceOf(text, rewritten), start),
  ];
  return new Map([[view.module.path, changes]]);
}

/** The struct has the condition of what it is for: what its members need may be there only then. */
function structFor(name: string, { holder, node }: MembersInPlace, place: Place): string {
  const { text, view } = place;
  const condition = holder.condition && findMember(holder.node, 'if')?.value;
  const members = (head: string): string => moveBracket(text, node, head, head.length);
  return structText(name, members, condition && text.slice(condition.start, condition.end), {
    lineEnd: lineEndOf(place),
    release: view.schema.release,
  });
}
