/** JSON as it was read from examples or is yet to be written, as values to compare. */
import type { JsonNode } from '../../server/src/qmp/json-nodes';
import type { JsonDraft } from '../../server/src/text/json-draft';

/** The value that a node stands for, as `JSON.parse` would yield it; what is left out is `'...'`. */
export function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key.value, valueOf(value)]));
    case 'array':
      return node.elements.map(valueOf);
    case 'string':
    case 'boolean':
      return node.value;
    case 'number':
      return Number(node.text);
    case 'null':
      return null;
    default:
      return '...';
  }
}

/** The node and all below it. */
export function nodesIn(node: JsonNode): JsonNode[] {
  const children =
    node.kind === 'object'
      ? node.members.flatMap(({ key, value }) => [key, value])
      : node.kind === 'array'
        ? node.elements
        : [];
  return [node, ...children.flatMap(nodesIn)];
}

/** The value that a draft stands for. */
export function valueOfDraft(draft: JsonDraft): unknown {
  if (typeof draft !== 'object' || draft === null) return draft;
  if (draft.kind === 'array') return draft.elements.map(({ value }) => valueOfDraft(value));
  return Object.fromEntries(draft.members.map(({ key, value }) => [key, valueOfDraft(value)]));
}
