import type { Release } from '../../releases/release';
import type { ObjectNode, ValueNode } from '../../syntax/nodes';

/**
 * A value as Python prints it: what early releases show in place of a name for members in place. From 4.0 on every
 * member is in the long form by then.
 */
export function pythonText(value: ValueNode, release: Release): string {
  if (value.kind !== 'object' || !release.has('form.long')) return literal(value);
  return ordered(value, (inner) =>
    inner.kind === 'object' ? literal(inner) : `{'type': ${literal(inner)}}`,
  );
}

function literal(value: ValueNode): string {
  switch (value.kind) {
    case 'object':
      return ordered(value, literal);
    case 'array':
      return `[${value.elements.map(literal).join(', ')}]`;
    case 'string':
      return quote(value.value);
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'null':
    case 'missing':
      return 'None';
  }
}

function ordered({ members }: ObjectNode, print: (value: ValueNode) => string): string {
  if (members.length === 0) return 'OrderedDict()';
  const pairs = members.map(({ key, value }) => `(${quote(key.value)}, ${print(value)})`);
  return `OrderedDict([${pairs.join(', ')}])`;
}

function quote(text: string): string {
  return `'${text}'`;
}
