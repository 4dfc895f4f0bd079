import { contentOf } from '../../../qmp/json-nodes';
import { envelopeMembers } from '../../../qmp/message-kinds';
import { didYouMean, renameMarked } from '../did-you-mean';
import type { FixMaker, Problem } from '../fix';
import { markedText } from '../mend-syntax';
import { isSame, messageAt, objectWithKey, valuesIn } from './example-at';

export const fixUnknownCommand: FixMaker = (problem) => fixDefinition(problem, 'command');
export const fixUnknownEvent: FixMaker = (problem) => fixDefinition(problem, 'event');

function fixDefinition(problem: Problem, kind: 'command' | 'event') {
  const definitions = problem.view.schema.definitions.filter(({ definition }) => definition.kind === kind);
  return didYouMean(
    problem,
    markedText(problem),
    definitions.map(({ definition }) => definition.name),
  );
}

/** Offers the names of members that the object may have and has not. */
export const fixUnknownMember: FixMaker = (problem) => {
  const message = messageAt(problem);
  const object = message && objectWithKey(message, problem.range);
  if (object === undefined) return [];
  const present = new Set(object.node.members.map(({ key }) => key.value));
  const names = object.declared.map((one) => (one.kind === 'implicit' ? one.name : one.member.name));
  return didYouMean(
    problem,
    markedText(problem),
    names.filter((name) => !present.has(name)),
  );
};

/** The same for the members of the message itself. */
export const fixMessageMember: FixMaker = (problem) => {
  const message = messageAt(problem);
  if (message === undefined) return [];
  const present = new Set(message.members.map(({ node: { key } }) => key.value));
  const names = envelopeMembers(message.kind, problem.view.schema.release);
  return didYouMean(
    problem,
    markedText(problem),
    names.filter((name) => !present.has(name)),
  );
};

/** Offers the values of the enum, or the branches of the union. */
export const fixUnknownValue: FixMaker = (problem) => {
  const message = messageAt(problem);
  for (const value of message === undefined ? [] : valuesIn(message)) {
    if (value.node.kind !== 'string' || !isSame(contentOf(value.node), problem.range)) continue;
    if (value.kind === 'enum-value')
      return didYouMean(problem, value.node.value, value.type.values.map(nameOf));
    if (value.kind === 'scalar' && value.type.kind === 'predefined-enum')
      return didYouMean(problem, value.node.value, value.type.values);
    if (value.kind === 'name' && typeof value.among === 'object')
      return didYouMean(problem, value.node.value, value.among.branches.map(nameOf));
  }
  return [];
};

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Out of band it cannot be executed, but it can. */
export const fixNotOutOfBand: FixMaker = (problem) =>
  markedText(problem) === 'exec-oob' ? [renameMarked(problem, 'execute', false)] : [];
