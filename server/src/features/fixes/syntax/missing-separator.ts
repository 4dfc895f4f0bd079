import { keysOf } from '../../../checks/structure/allowed-keys';
import { insertAt } from '../../../text/text-change';
import { type Fix, firstOf, type FixMaker, type Problem } from '../fix';
import { harmless } from '../harmless';
import { type Attempt, endBefore, mendSyntax } from '../mend-syntax';
import { membersWithin } from '../node-search';
import { closeBrackets } from './close-brackets';

const MAX_ATTEMPTS = 5;

/** A comma is missing, or the bracket that closes. */
function fixSeparator(closing: string, name: string): FixMaker {
  return firstOf(closeBrackets, (problem) => {
    const end = endBefore(problem);
    if (end === undefined) return [];
    const attempts: Attempt[] = [
      { title: 'Insert the missing comma', changes: [insertAt(end, ',')], refutedBy: 'parse-colon' },
      { title: `Insert the missing ${name}`, changes: [insertAt(end, ` ${closing}`)] },
    ];
    return rank(mendSyntax(problem, attempts), problem);
  });
}

/** What brings other errors comes last; where all do, none is sure. */
function rank(fixes: readonly Fix[], problem: Problem): readonly Fix[] {
  const [only, ...others] = fixes;
  if (only === undefined || (others.length === 0 && only.title.endsWith('comma'))) return fixes;
  const good = harmless(fixes, problem);
  const bad = fixes.filter((fix) => !good.includes(fix));
  return [...good, ...bad].map((fix) => ({ ...fix, isPreferred: fix === good[0] }));
}

/** Behind which members a brace may be missing: in front of a key of the definition that fell into a value of it. */
const closeEarlier: FixMaker = (problem) => {
  const { definition, view } = problem;
  if (definition === undefined) return [];
  const { required, optional } = keysOf(view.schema.release)[definition.kind];
  const keys = new Set([...required, ...optional]);
  const attempts: Attempt[] = [];
  for (const { object, member } of membersWithin(definition.node)) {
    if (object === definition.node || !keys.has(member.key.value)) continue;
    const previous = object.members[object.members.indexOf(member) - 1];
    if (previous === undefined) continue;
    const changes = [insertAt(previous.value.end, ' }')];
    attempts.push({ title: `Close the object in front of '${member.key.value}'`, changes, mustHelp: true });
  }
  return harmless(mendSyntax(problem, attempts.slice(0, MAX_ATTEMPTS)), problem);
};

export const fixMemberSeparator = firstOf(closeEarlier, fixSeparator('}', 'brace'));
export const fixElementSeparator = fixSeparator(']', 'bracket');
