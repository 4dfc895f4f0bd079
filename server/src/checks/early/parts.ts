import { cName } from '../../schema/c-name';
import type { Definition } from '../../schema/definitions';
import type { FlattenedMember } from '../../schema/flattened-members';
import type { StringNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';
import type { EarlyContext } from './early-context';
import { ofPart } from './sources';

type Role = 'member' | 'parameter' | 'base' | 'branch' | 'feature';

/** A name that becomes a C identifier: of a member, a value, a branch or a feature. */
interface Part {
  readonly name: string;
  readonly node: TextRange;
  /** What messages call it. */
  readonly who: string;
  /** The type whose listing in a pragma frees it from the rule on upper case. */
  readonly owner: string;
}

/** The parts that something has so far, by the C identifier that each takes: how messages call them. */
export type PartTable = Map<string, string>;

export function partOf(
  name: string,
  node: TextRange,
  role: Role,
  ownerName: string,
  owner = ownerName,
): Part {
  return { name, node, who: ofPart(name, role, ownerName), owner };
}

/** Enters a part unless another one takes its identifier. */
export function enter({ name, node, who, owner }: Part, table: PartTable, context: EarlyContext): void {
  const identifier = cName(name, context.release);
  const isFree = context.pragmas.lists['name-case-whitelist'].has(owner);
  if (!isFree && /[A-Z]/.test(identifier)) context.collector.say('name-not-lower', { who }, node);
  enterIdentifier(identifier, who, table, context, node);
}

/** Parts that only have to differ from each other; `owner` is their type, if it is not what messages call it. */
export function enterAll(
  parts: readonly { readonly name: string; readonly node: StringNode }[],
  role: Role,
  ownerName: string,
  context: EarlyContext,
  owner = ownerName,
): void {
  const table: PartTable = new Map();
  for (const { name, node } of parts) enter(partOf(name, node, role, ownerName, owner), table, context);
}

/** Enters members that were looked at elsewhere. Where one clashes `blame` is marked, if there is somebody to blame. */
export function enterInherited(
  members: readonly FlattenedMember[],
  table: PartTable,
  context: EarlyContext,
  blame?: TextRange,
): void {
  for (const { member, owner } of members) {
    const who = ofPart(member.name, roleOf(owner), owner.name);
    enterIdentifier(cName(member.name, context.release), who, table, context, blame);
  }
}

function enterIdentifier(
  identifier: string,
  who: string,
  table: PartTable,
  context: EarlyContext,
  blame?: TextRange,
): void {
  const earlier = table.get(identifier);
  if (earlier === undefined) table.set(identifier, who);
  else if (blame !== undefined) context.collector.say('clash', { later: who, earlier }, blame);
}

function roleOf({ kind }: Definition): Role {
  if (kind === 'union') return 'base';
  return kind === 'command' || kind === 'event' ? 'parameter' : 'member';
}
