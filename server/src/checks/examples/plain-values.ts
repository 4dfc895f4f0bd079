import { selectingText } from '../../qmp/declared-members';
import type { JsonNode, JsonObject } from '../../qmp/json-nodes';
import { findMember } from '../../qmp/message-kinds';
import { hasClass } from '../../qmp/value-typer';
import type { AlternateDefinition, EnumDefinition, Member, TypeReference } from '../../schema/definitions';
import { branchType, memberListsOf, type ObjectType } from '../../schema/flattened-members';
import { jsonClassOf } from '../../schema/json-class';
import { type Namespace, predefinedType, type Type } from '../../schema/types';
import { integerOf, integerRangeOf, isWithin } from './integer-ranges';

/** How many names may be compared, which takes a few milliseconds at most. No example of QEMU's needs a tenth. */
const MAX_STEPS = 50_000;

/** Numbers that every type has room for. */
const SMALL = /^\d\d?$/;

/** Tells of values that they surely are what a schema says; see `plainly-right.ts`. Gives up on those that take long. */
export class PlainValues {
  private steps = MAX_STEPS;

  constructor(private readonly namespace: Namespace) {}

  /** Whether a value is of the type that a definition refers to. */
  isOfType(node: JsonNode, reference: TypeReference | undefined): boolean {
    if (reference === undefined) return false;
    const { name, isArray } = reference;
    if (!isArray) return this.isOfNamedType(node, name);
    if (node.kind !== 'array' || node.isPartial) return false;
    const { elements } = node;
    for (let index = 0; index < elements.length; index++)
      if (!this.isOfNamedType(elements[index]!, name)) return false;
    return true;
  }

  /** Whether an object has all members that it must have, and no others. */
  isObject(node: JsonObject, type: ObjectType): boolean {
    if (node.isPartial) return false;
    const lists: (readonly Member[])[] = [];
    let current: ObjectType | undefined = type;
    while (current !== undefined) {
      const own = memberListsOf(current, this.namespace);
      if (own === undefined) return false;
      for (let index = 0; index < own.length; index++) lists.push(own[index]!);
      const chosen: ObjectType | 'doubtful' | undefined = this.chosenBranch(current, node);
      if (chosen === 'doubtful') return false;
      current = chosen;
    }
    // Each declared member may be compared with each that is there, and the other way round.
    const mayTake = lists.length + 2 * lengthOf(lists) * (node.members.length + 1);
    return this.take(mayTake) && hasMandatory(node, lists) && this.hasDeclared(node, lists);
  }

  /** Whether there are so many steps left. */
  private take(steps: number): boolean {
    this.steps -= steps;
    return this.steps >= 0;
  }

  private isOfNamedType(node: JsonNode, name: string): boolean {
    if (!this.take(1)) return false;
    const predefined = predefinedType(name);
    if (predefined !== undefined) return isOfPredefinedType(node, predefined);
    const definition = this.namespace.definition(name);
    switch (definition?.kind) {
      case 'enum':
        return node.kind === 'string' && this.hasValue(definition, node.value);
      case 'struct':
      case 'union':
        return node.kind === 'object' && this.isObject(node, definition);
      case 'alternate':
        return this.isOfBranch(node, definition);
      default:
        return false;
    }
  }

  private hasValue({ values }: EnumDefinition, name: string): boolean {
    if (!this.take(values.length)) return false;
    for (let index = 0; index < values.length; index++) if (values[index]!.name === name) return true;
    return false;
  }

  /** The first branch that takes such a value counts, and no other. */
  private isOfBranch(node: JsonNode, { branches }: AlternateDefinition): boolean {
    if (!this.take(branches.length)) return false;
    for (let index = 0; index < branches.length; index++) {
      const { type } = branches[index]!;
      if (type !== undefined && hasClass(node, jsonClassOf(type, this.namespace)))
        return this.isOfType(node, type);
    }
    return false;
  }

  /** What an object has besides, by the branch that its text selects; nothing if no branch has that name. */
  private chosenBranch(type: ObjectType, node: JsonObject): ObjectType | 'doubtful' | undefined {
    if (type.kind !== 'union') return undefined;
    const tag = selectingText(type, node);
    if (tag === undefined || !this.take(type.branches.length + node.members.length)) return 'doubtful';
    const branch = type.branches.find(({ name }) => name === tag);
    // Whether there may be such a tag tells the type of the member.
    return branch && (branchType(branch, this.namespace) ?? 'doubtful');
  }

  private hasDeclared({ members }: JsonObject, lists: readonly (readonly Member[])[]): boolean {
    for (let index = 0; index < members.length; index++) {
      const { key, value } = members[index]!;
      const declared = memberNamed(key.value, lists);
      if (declared === undefined || !this.isOfType(value, declared.type)) return false;
    }
    return true;
  }
}

function isOfPredefinedType(node: JsonNode, type: Type): boolean {
  if (type.kind !== 'built-in') return false;
  if (type.jsonClass === undefined) return true;
  return hasClass(node, type.jsonClass) && (node.kind !== 'number' || isInRange(node.text, type.name));
}

function isInRange(text: string, type: string): boolean {
  if (SMALL.test(text)) return true;
  const range = integerRangeOf(type);
  if (range === undefined) return true;
  const value = integerOf(text);
  return value !== undefined && isWithin(value, range);
}

function lengthOf(lists: readonly (readonly Member[])[]): number {
  let length = 0;
  for (let at = 0; at < lists.length; at++) length += lists[at]!.length;
  return length;
}

function hasMandatory(node: JsonObject, lists: readonly (readonly Member[])[]): boolean {
  for (let at = 0; at < lists.length; at++) {
    const members = lists[at]!;
    for (let index = 0; index < members.length; index++) {
      const { name, isOptional } = members[index]!;
      if (!isOptional && findMember(node, name) === undefined) return false;
    }
  }
  return true;
}

/** Of two members with one name the one that the lists have first. */
function memberNamed(name: string, lists: readonly (readonly Member[])[]): Member | undefined {
  for (let at = 0; at < lists.length; at++) {
    const members = lists[at]!;
    for (let index = 0; index < members.length; index++)
      if (members[index]!.name === name) return members[index];
  }
  return undefined;
}
