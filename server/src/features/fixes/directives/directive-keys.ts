import { DEFINITION_KINDS } from '../../../schema/definitions';
import { isPragmaList } from '../../../schema/pragmas';
import { findMember, type MemberNode, type ObjectNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { addMember, expressionOf, removeMember, sourceOf } from '../node-search';

/** A directive with more than one key: the others belong into it, into an expression of their own, or nowhere. */
export const fixDirectiveKeys: FixMaker = (problem) => {
  const object = expressionOf(problem);
  if (object?.kind !== 'object') return [];
  const word = findMember(object, 'include') ?? findMember(object, 'pragma');
  if (word === undefined) return [];
  const others = object.members.filter(({ key }) => key.value !== word.key.value);
  return [
    ...moveIntoPragma(object, word, others, problem),
    ...split(object, word, others, problem),
    keepAlone(object, word, others, problem),
  ];
};

function moveIntoPragma(
  object: ObjectNode,
  { key, value }: MemberNode,
  others: readonly MemberNode[],
  problem: Problem,
): Fix[] {
  const { release } = problem.view.schema;
  const isSetting = ({ key: { value: name } }: MemberNode): boolean =>
    name === 'doc-required' || isPragmaList(name, release);
  if (key.value !== 'pragma' || value.kind !== 'object' || !others.every(isSetting)) return [];
  if (others.some((other) => findMember(value, other.key.value) !== undefined)) return [];
  const settings = others.map((other) => memberSource(other, problem)).join(', ');
  const inner = addMember(value, settings, problem);
  const at = inner.start - value.start;
  const source = sourceOf(value, problem);
  const moved = source.slice(0, at) + inner.text + source.slice(at);
  const text = `{ 'pragma': ${moved} }`;
  const change = { start: object.start, end: object.end, text };
  return [fixInEntry(problem, `Move ${listOf(others)} into 'pragma'`, [change], true)];
}

/** What stands beside the directive is something by itself. */
function split(object: ObjectNode, word: MemberNode, others: readonly MemberNode[], problem: Problem): Fix[] {
  const keys = others.map(({ key }) => key.value);
  const kinds = keys.filter((key) => (DEFINITION_KINDS as readonly string[]).includes(key));
  const isPragma = keys.length === 1 && keys[0] === 'pragma';
  const isAlone = object.members.filter(({ key }) => key.value === word.key.value).length === 1;
  if (!isAlone || (!isPragma && kinds.length !== 1)) return [];
  const directive = `{ ${memberSource(word, problem)} }\n`;
  const changes = [
    { start: object.start, end: object.start, text: directive },
    removeMember({ object, member: word }, problem),
  ];
  return [fixInEntry(problem, `Let '${word.key.value}' stand by itself`, changes, true)];
}

function keepAlone(
  { start, end }: ObjectNode,
  word: MemberNode,
  others: readonly MemberNode[],
  problem: Problem,
): Fix {
  const change = { start, end, text: `{ ${memberSource(word, problem)} }` };
  return fixInEntry(problem, `Remove ${listOf(others)}`, [change]);
}

function memberSource({ key, value }: MemberNode, problem: Problem): string {
  return sourceOf({ start: key.start, end: value.end }, problem);
}

function listOf(members: readonly MemberNode[]): string {
  return members.map(({ key }) => `'${key.value}'`).join(', ');
}
