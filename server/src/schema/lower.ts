import type { Release } from '../releases/release';
import { findMember, type MemberNode, type ObjectNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';
import { type Declaration, isDefinitionKind } from './definitions';
import { lowerDefinition } from './lower-definition';

/** What the entry declares, by the rules that it was parsed by. */
export function lower(entry: ExpressionEntry, release: Release): Declaration {
  const node = entry.value as ObjectNode;
  const include = findMember(node, 'include');
  if (include !== undefined) {
    const path = include.value.kind === 'string' && entry.errors.length === 0 ? include.value : undefined;
    return { kind: 'include', entry, node, path };
  }
  if (findMember(node, 'pragma') !== undefined) return { kind: 'pragma', entry, node };
  const defining = definingMember(node, release);
  const kind = defining?.key.value;
  if (defining === undefined || kind === undefined || !isDefinitionKind(kind))
    return { kind: 'unknown', entry, node };
  return lowerDefinition(kind, defining.value, node, entry, release);
}

/** Whether the expression is no definition, nor meant to be one. */
export function isDirective({ value }: ExpressionEntry): boolean {
  const node = value as ObjectNode;
  return findMember(node, 'include') !== undefined || findMember(node, 'pragma') !== undefined;
}

/** In which order early releases look for the key that says what is defined. */
const EARLY_PRECEDENCE: readonly string[] = ['enum', 'union', 'alternate', 'struct', 'command', 'event'];

/** The member whose key says what an expression defines, and whose value should be the name. */
function definingMember({ members }: ObjectNode, release: Release): MemberNode | undefined {
  if (!release.has('meta.first-wins')) return members.find(isDefining);
  return members.filter(isDefining).sort((a, b) => precedenceOf(a) - precedenceOf(b))[0];
}

function isDefining({ key }: MemberNode): boolean {
  return isDefinitionKind(key.value);
}

function precedenceOf({ key }: MemberNode): number {
  return EARLY_PRECEDENCE.indexOf(key.value);
}
