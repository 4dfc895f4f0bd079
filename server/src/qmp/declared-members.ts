import type { Branch, Definition, UnionDefinition } from '../schema/definitions';
import { branchType, flattenMembers, type ObjectType } from '../schema/flattened-members';
import type { Namespace } from '../schema/types';
import type { JsonObject } from './json-nodes';
import type { DeclaredMember } from './typed-values';

/** What an object in an example may have. */
export interface ObjectContents {
  readonly members: ReadonlyMap<string, DeclaredMember>;
  /** What a simple union has for `data`, if the text says which. */
  readonly simpleBranch: Branch | undefined;
  readonly isOpen: boolean;
}

/** Unions in branches of unions are followed that deep; QEMU's schemas have two levels. */
const MAX_DEPTH = 20;

/** All members of a type, and of the branches that the text of an object selects. */
export function contentsOf(type: ObjectType, node: JsonObject, namespace: Namespace): ObjectContents {
  const collector = new ContentsCollector(node, namespace);
  collector.add(type, 0);
  return collector;
}

class ContentsCollector implements ObjectContents {
  readonly members = new Map<string, DeclaredMember>();
  simpleBranch: Branch | undefined;
  isOpen = false;

  constructor(
    private readonly node: JsonObject,
    private readonly namespace: Namespace,
  ) {}

  add(type: ObjectType, depth: number): void {
    const { members, isIncomplete } = flattenMembers(type, this.namespace);
    this.isOpen ||= isIncomplete || depth > MAX_DEPTH;
    for (const { member, owner } of members) this.addMember(member.name, { kind: 'member', member, owner });
    if (type.kind !== 'union' || depth > MAX_DEPTH) return;
    if (type.isSimple) this.addSimple(type);
    else this.addBranches(type, depth);
  }

  private addMember(name: string, declared: DeclaredMember): void {
    if (!this.members.has(name)) this.members.set(name, declared);
  }

  private addSimple(owner: UnionDefinition): void {
    this.addMember('type', { kind: 'implicit', name: 'type', owner });
    this.addMember('data', { kind: 'implicit', name: 'data', owner });
    const tag = this.textOf('type');
    this.simpleBranch = owner.branches.find((branch) => branch.name === tag);
  }

  /** Where the text does not say which branch it is, it may be any. */
  private addBranches(union: UnionDefinition, depth: number): void {
    const { branches, discriminator } = union;
    const tag = discriminator && this.textOf(discriminator.value);
    const selected = tag === undefined ? branches : branches.filter((branch) => branch.name === tag);
    this.isOpen ||= tag === undefined || (selected.length === 0 && !this.isValueOf(tag, union));
    for (const branch of selected) {
      const type = branchType(branch, this.namespace);
      if (type !== undefined) this.add(type, depth + 1);
      else this.isOpen = true;
    }
  }

  /** Whether the discriminator has the value, so that a branch that is not there is empty. */
  private isValueOf(tag: string, { discriminator }: UnionDefinition): boolean {
    const declared = this.members.get(discriminator?.value ?? '');
    const type = declared?.kind === 'member' ? declared.member.type : undefined;
    const definition: Definition | undefined = type && this.namespace.definition(type.name);
    return definition?.kind === 'enum' && definition.values.some((value) => value.name === tag);
  }

  private textOf(key: string): string | undefined {
    const value = this.node.members.find((member) => member.key.value === key)?.value;
    return value?.kind === 'string' ? value.value : undefined;
  }
}
