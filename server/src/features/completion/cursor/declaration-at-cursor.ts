import type { Release } from '../../../releases/release';
import { type Declaration, type Definition, isDefinition } from '../../../schema/definitions';
import { lower } from '../../../schema/lower';
import type { ObjectNode } from '../../../syntax/nodes';

/** What the text around the cursor declares, as far as it goes; ranges in it mean nothing. */
export function declarationOfNode(node: ObjectNode, release: Release): Declaration {
  const length = node.end - node.start;
  const entry = { kind: 'expression', value: node, length, reach: length, errors: [] } as const;
  return lower(entry, release);
}

export function definitionAmong(declaration: Declaration): Definition | undefined {
  return isDefinition(declaration) ? declaration : undefined;
}
