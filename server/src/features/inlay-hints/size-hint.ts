import type { Definition } from '../../schema/definitions';
import { findMember } from '../../syntax/nodes';
import type { InlayHint } from './inlay-hint';

/** Fewer can be counted at a glance. */
const MIN_COUNT = 5;

/** How many values, branches or members a definition lists, where the list begins. */
export function hintOfSize(definition: Definition): InlayHint | undefined {
  const data = findMember(definition.node, 'data')?.value;
  if (data?.kind !== 'array' && data?.kind !== 'object') return undefined;
  const count = data.kind === 'array' ? data.elements.length : data.members.length;
  if (count < MIN_COUNT) return undefined;
  const text = `${String(count)} ${wordFor(definition)}`;
  return {
    kind: 'sizes',
    offset: data.start + 1,
    parts: [{ text }],
    tooltip: `\`${definition.name}\` lists ${text}.`,
  };
}

function wordFor({ kind }: Definition): string {
  switch (kind) {
    case 'enum':
      return 'values';
    case 'struct':
      return 'members';
    case 'union':
    case 'alternate':
      return 'branches';
    default:
      return 'arguments';
  }
}
