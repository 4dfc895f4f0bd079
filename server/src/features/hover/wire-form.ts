/** The messages in which commands and events appear: JSON in which values stand for their types. */
import { fenced } from '../../markup/markdown-text';
import type { CommandDefinition, EventDefinition, TypeReference } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { shapeOfArguments } from '../../schema/wire-shape';
import type { HoverContext } from './hover-context';
import { outOfBandRequest } from './out-of-band';
import { exampleOfMember, exampleOfType } from './placeholder';
import { titled } from './sections';
import { wrapWords } from './wrap-words';

const WIDTH = 72;

/** How a command is executed and what it answers, or what an event looks like. */
export function wireFormOf({ definition }: SchemaDefinition, context: HoverContext): string | undefined {
  switch (definition.kind) {
    case 'command':
      return titled('On the wire', fenced(commandLines(definition, context), 'jsonc'));
    case 'event':
      return titled('On the wire', fenced(eventLines(definition, context), 'jsonc'));
    default:
      return undefined;
  }
}

function commandLines(command: CommandDefinition, context: HoverContext): string[] {
  const inside = objectLines('arguments', command, context);
  const lines = message([`"execute": "${command.name}"`], inside);
  const { allowOob, successResponse } = command.flags;
  if (allowOob) lines.push('// out of band', outOfBandRequest(command.name, inside.length > 0, context));
  return [...lines, '', ...replyLines(command.returns, successResponse, context)];
}

function replyLines(
  returns: TypeReference | undefined,
  isAnswered: boolean,
  context: HoverContext,
): string[] {
  if (!isAnswered) return ['// no reply, unless it fails'];
  if (returns === undefined) return ['{ "return": {} }'];
  const { text, note } = exampleOfType(returns, context);
  return [`{ "return": ${text} }${note === undefined ? '' : ` // ${note}`}`];
}

function eventLines(event: EventDefinition, context: HoverContext): string[] {
  const inside = objectLines('data', event, context);
  return message([`"event": "${event.name}"`], inside, ['"timestamp": { "seconds": 0, "microseconds": 0 }']);
}

/** `inside` comes between what stands before and behind it. */
function message(
  before: readonly string[],
  inside: readonly string[],
  behind: readonly string[] = [],
): string[] {
  if (inside.length === 0) return [`{ ${[...before, ...behind].join(', ')} }`];
  const head = `{ ${before.join(', ')},`;
  const [first = '', ...rest] = inside.map((line) => `  ${line}`);
  if (behind.length === 0) return [head, first, ...rest.slice(0, -1), `${rest.at(-1) ?? ''} }`];
  return [head, first, ...rest.slice(0, -1), `${rest.at(-1) ?? ''},`, `  ${behind.join(', ')} }`];
}

/** What is required; what is optional is only named, and what a union adds besides. */
function objectLines(
  key: string,
  definition: CommandDefinition | EventDefinition,
  context: HoverContext,
): string[] {
  const { groups, union } = shapeOfArguments(definition, context.namespace);
  const members = groups.flatMap((group) => group.members);
  if (members.length === 0) return [];
  const required = members.filter(({ isOptional }) => !isOptional);
  const optional = members.filter(({ isOptional }) => isOptional).map(({ name }) => name);
  const lines = required.map((member, index) => {
    const { text, note } = exampleOfMember(member, context);
    const comma = index < required.length - 1 ? ',' : '';
    return `"${member.name}": ${text}${comma}${note === undefined ? '' : ` // ${note}`}`;
  });
  if (union !== undefined) lines.push(`// and what "${union.tag}" adds`);
  lines.push(...optionalLines(optional));
  return [`"${key}": {`, ...lines.map((line) => `  ${line}`), '}'];
}

function optionalLines(names: readonly string[]): string[] {
  return wrapWords(names, WIDTH).map((line, index) => `// ${index === 0 ? 'optional: ' : ''}${line}`);
}
