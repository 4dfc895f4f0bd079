import type { Branch, Definition, UnionDefinition } from '../schema/definitions';
import { branchType, flattenMembers, type ObjectType } from '../schema/flattened-members';
import type { Namespace } from '../schema/types';
import type { JsonObject } from './json-nodes';
import { findMember } from './message-kinds';
import type { DeclaredMember } from './typed-values';

/** What an object in an example may have. */
export interface ObjectContents {
  readonly members: ReadonlyMap<string, DeclaredMember>;
  /** The same as a list. */
  readonly declared: readonly DeclaredMember[];
  /** Whose the members `type` and `data` are that nobody declares. */
  readonly simpleUnion: UnionDefinition | undefined;
  readonly isOpen: boolean;
}

/** What objects may have that select the same branch. */
interface SelectedContents {
  readonly tag: string;
  readonly contents: ObjectContents;
}

/** How many types are looked into, since unions may have unions as branches, and wrong schemas without end. */
const MAX_TYPES = 1000;

/** Tells what objects may have; what is the same for all that select one branch of one type is found out once. */
export class DeclaredMembers {
  private readonly known = new Map<ObjectType, SelectedContents[]>();

  constructor(private readonly namespace: Namespace) {}

  /** All members of a type, and of the branches that the text of an object selects. */
  of(type: ObjectType, node: JsonObject): ObjectContents {
    const tag = tagOf(type, node);
    const known =
      tag === undefined ? undefined : this.known.get(type)?.find((one) => one.tag === tag)?.contents;
    if (known !== undefined) return known;
    const collector = new ContentsCollector(node, this.namespace, { types: 0, tags: 0 });
    collector.add(type);
    const { members, simpleUnion, isOpen, count } = collector;
    const contents = { members, simpleUnion, isOpen, declared: [...members.values()] };
    if (tag !== undefined && count.tags <= 1) this.remember(type, tag, contents);
    return contents;
  }

  private remember(type: ObjectType, tag: string, contents: ObjectContents): void {
    const same = this.known.get(type);
    if (same === undefined) this.known.set(type, [{ tag, contents }]);
    else same.push({ tag, contents });
  }
}

/** By what an object of the type selects a branch; empty if there is nothing to select. */
function tagOf(type: ObjectType, node: JsonObject): string | undefined {
  if (type.kind !== 'union' || type.isSimple || type.discriminator === undefined) return '';
  return selectingText(type, node);
}

class ContentsCollector {
  readonly members = new Map<string, DeclaredMember>();
  simpleUnion: UnionDefinition | undefined;
  isOpen = false;

  constructor(
    private readonly node: JsonObject,
    private readonly namespace: Namespace,
    /** How many types were looked into, and how many texts that select a branch. */
    readonly count: { types: number; tags: number },
  ) {}

  add(type: ObjectType): void {
    if (++this.count.types > MAX_TYPES) {
      this.isOpen = true;
      return;
    }
    const { members, isIncomplete } = flattenMembers(type, this.namespace);
    this.isOpen ||= isIncomplete;
    members.forEach(({ member, owner }) => {
      this.addMember(member.name, { kind: 'member', member, owner, isCertain: !isIncomplete });
    });
    if (type.kind !== 'union') return;
    if (type.isSimple) this.addSimple(type);
    else this.addBranches(type);
  }

  private addMember(name: string, declared: DeclaredMember): void {
    if (!this.members.has(name)) this.members.set(name, declared);
  }

  private addSimple(union: UnionDefinition): void {
    this.addMember('type', { kind: 'implicit', name: 'type' });
    this.addMember('data', { kind: 'implicit', name: 'data' });
    this.simpleUnion = union;
  }

  private addBranches(union: UnionDefinition): void {
    const { branches } = union;
    this.count.tags++;
    const tag = selectingText(union, this.node);
    if (tag === undefined) {
      this.isOpen = true;
      return this.addUnambiguous(branches);
    }
    const branch = branches.find(({ name }) => name === tag);
    if (branch === undefined) this.isOpen ||= !this.isValueOf(tag, union);
    else this.addBranch(branch);
  }

  private addBranch(branch: Branch): void {
    const type = branchType(branch, this.namespace);
    if (type === undefined) this.isOpen = true;
    else this.add(type);
  }

  /** Where the text does not say which branch it is, names tell that only one member has. */
  private addUnambiguous(branches: readonly Branch[]): void {
    const found = new Map<string, DeclaredMember | undefined>();
    for (const branch of branches) {
      const inBranch = new ContentsCollector(this.node, this.namespace, this.count);
      inBranch.addBranch(branch);
      for (const [name, declared] of inBranch.members) {
        found.set(name, !found.has(name) || isSame(found.get(name), declared) ? declared : undefined);
      }
    }
    for (const [name, declared] of found)
      if (declared?.kind === 'member') this.addMember(name, { ...declared, isCertain: false });
  }

  /** Whether the discriminator has the value, so that a branch that is not there is empty. */
  private isValueOf(tag: string, { discriminator }: UnionDefinition): boolean {
    const declared = this.members.get(discriminator?.value ?? '');
    const type = declared?.kind === 'member' ? declared.member.type : undefined;
    const definition: Definition | undefined = type && this.namespace.definition(type.name);
    return definition?.kind === 'enum' && definition.values.some((value) => value.name === tag);
  }
}

function isSame(a: DeclaredMember | undefined, b: DeclaredMember): boolean {
  return a?.kind === 'member' && b.kind === 'member' && a.member === b.member;
}

/** The text in an object that selects a branch of a union, if it is there. */
export function selectingText({ discriminator }: UnionDefinition, object: JsonObject): string | undefined {
  return discriminator && textOf(discriminator.value, object);
}

/** The text of a member, if it is a string. */
export function textOf(key: string, object: JsonObject): string | undefined {
  const value = findMember(object, key)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}
