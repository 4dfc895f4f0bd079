/** JSON as it goes over the wire, to be changed and written down again. */
import type { JsonNode } from '../../server/src/qmp/json-nodes';

/** Numbers are as they are written, since an integer of 64 bits does not fit into a number. */
export type WireJson = string | boolean | null | WireNumber | WireJson[] | Map<string, WireJson>;

export class WireNumber {
  constructor(readonly text: string) {}
}

/** The value of a node; nothing if something is left out. */
export function wireJsonOf(node: JsonNode): WireJson | undefined {
  switch (node.kind) {
    case 'string':
    case 'boolean':
      return node.value;
    case 'null':
      return null;
    case 'number':
      return new WireNumber(node.text);
    case 'array': {
      const elements = node.elements.map(wireJsonOf);
      return node.isPartial || elements.includes(undefined) ? undefined : (elements as WireJson[]);
    }
    case 'object': {
      const members = node.members.map(({ key, value }) => [key.value, wireJsonOf(value)] as const);
      const isWhole = !node.isPartial && members.every(([, value]) => value !== undefined);
      return isWhole ? new Map(members as [string, WireJson][]) : undefined;
    }
    default:
      return undefined;
  }
}

/** What `JSON.parse` yields, as it goes over the wire. */
export function toWireJson(value: unknown): WireJson {
  if (typeof value === 'number') return new WireNumber(String(value));
  if (Array.isArray(value)) return value.map(toWireJson);
  if (typeof value !== 'object' || value === null) return value as string | boolean | null;
  return new Map(Object.entries(value).map(([key, own]) => [key, toWireJson(own)]));
}

export function spellWireJson(value: WireJson): string {
  if (value instanceof WireNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(spellWireJson).join(', ')}]`;
  if (!(value instanceof Map)) return JSON.stringify(value);
  return `{${[...value].map(([key, own]) => `${JSON.stringify(key)}: ${spellWireJson(own)}`).join(', ')}}`;
}

export function copyWireJson(value: WireJson): WireJson {
  if (Array.isArray(value)) return value.map(copyWireJson);
  return value instanceof Map ? new Map([...value].map(([key, own]) => [key, copyWireJson(own)])) : value;
}
