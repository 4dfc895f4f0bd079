import type { JsonClass } from '../../schema/built-in-types';
import type { AlternateDefinition } from '../../schema/definitions';
import type { ObjectType } from '../../schema/flattened-members';
import { jsonClassOf } from '../../schema/json-class';
import type { Namespace, Type } from '../../schema/types';
import type { JsonNode } from '../../qmp/json-nodes';
import type { MessageKind } from '../../qmp/typed-values';
import { integerRangeOf } from './integer-ranges';

const CLASSES: Readonly<Record<JsonClass, string>> = {
  null: 'null',
  string: 'a string',
  number: 'a number',
  bool: 'a boolean',
  list: 'an array',
  object: 'an object',
};

/** What a value of the type is. */
export function describeExpected(type: Type): string {
  switch (type.kind) {
    case 'built-in':
      if (integerRangeOf(type.name) !== undefined) return 'an integer';
      return type.jsonClass === undefined ? 'a value' : CLASSES[type.jsonClass];
    case 'array':
      return CLASSES.list;
    case 'implicit-object':
      return CLASSES.object;
    case 'predefined-enum':
    case 'branch-enum':
      return `a value of enum '${type.name}'`;
    case 'defined':
      return type.definitionKind === 'enum'
        ? `a value of enum '${type.name}'`
        : `an object of ${type.definitionKind} '${type.name}'`;
  }
}

/** What the branches of an alternate take. */
export function describeBranches({ branches }: AlternateDefinition, namespace: Namespace): string {
  const classes = branches.flatMap(({ type }) => (type && jsonClassOf(type, namespace)) ?? []);
  return joinWords(
    [...new Set(classes)].map((one) => CLASSES[one]),
    'or',
  );
}

const FOUND: Readonly<Record<JsonNode['kind'], string>> = {
  object: CLASSES.object,
  array: CLASSES.list,
  string: CLASSES.string,
  number: 'an integer',
  boolean: CLASSES.bool,
  null: CLASSES.null,
  elision: 'an elision',
  unknown: 'a word',
  missing: 'nothing',
};

/** What a value is that is there. */
export function describeFound(node: JsonNode): string {
  return node.kind === 'number' && /[.eE]/.test(node.text) ? 'a floating-point number' : FOUND[node.kind];
}

/** Who declares the members of an object; nothing for an object without members and owner. */
export function describeOwner(type: ObjectType): string | undefined {
  if (type.kind !== 'implicit-object') return `${type.kind} '${type.name}'`;
  return type.owner && `${type.owner.kind} '${type.owner.name}'`;
}

export const MESSAGES: Readonly<Record<MessageKind, string>> = {
  command: 'a command',
  reply: 'a reply',
  error: 'an error',
  event: 'an event',
  greeting: 'a greeting',
  other: 'a message',
};

/** `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
export function quoteAll(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return joinWords(
    names.map((name) => `'${name}'`),
    conjunction,
  );
}

/** More names than these say no more. */
const MAX_NAMES = 4;

/** The same for names of which there may be many. */
export function quoteSome(names: readonly string[]): string {
  if (names.length <= MAX_NAMES) return quoteAll(names);
  const some = names.slice(0, MAX_NAMES - 1);
  return `${some.map((name) => `'${name}'`).join(', ')} and ${names.length - some.length} more`;
}

function joinWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
