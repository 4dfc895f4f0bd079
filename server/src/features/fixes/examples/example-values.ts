import type { JsonNode } from '../../../qmp/json-nodes';
import { hasClass } from '../../../qmp/value-typer';
import { jsonClassOfType } from '../../../schema/json-class';
import { namespaceOf } from '../../../schema/schema-namespace';
import { type ArrayType, type Type, typeByName } from '../../../schema/types';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { messageAt, valuesIn } from './example-at';

/** Writes a value as its type has it, where quotes or brackets are all that is wrong. */
export const fixWrongType: FixMaker = (problem) => {
  const message = messageAt(problem);
  for (const value of message === undefined ? [] : valuesIn(message)) {
    if (value.kind === 'scalar' && value.node.start === problem.range.start)
      return fixScalar(value.node, value.type, problem);
  }
  return [];
};

function fixScalar(node: JsonNode, type: Type, problem: Problem): Fix[] {
  if (type.kind === 'array') {
    if (!mayBeElement(node, type, problem)) return [];
    const { start, end } = node;
    const changes = [
      { start, end: start, text: '[ ' },
      { start: end, end, text: ' ]' },
    ];
    return [fixInEntry(problem, 'Make it an array', changes)];
  }
  const text = type.kind === 'built-in' ? rewritten(node, type.jsonClass) : undefined;
  return text === undefined ? [] : [fixInEntry(problem, `Change to ${text}`, [{ ...rangeOf(node), text }])];
}

/** Whether the value is of the JSON type that elements have, as far as they have one. */
function mayBeElement(node: JsonNode, { elementName }: ArrayType, { view }: Problem): boolean {
  const element = typeByName(elementName, namespaceOf(view.schema));
  const jsonClass = jsonClassOfType(element);
  return element !== undefined && (jsonClass === undefined || hasClass(node, jsonClass));
}

function rewritten(node: JsonNode, jsonClass: string | undefined): string | undefined {
  if (jsonClass === 'string') {
    if (node.kind === 'number') return `"${node.text}"`;
    return node.kind === 'boolean' ? `"${String(node.value)}"` : undefined;
  }
  if (node.kind !== 'string') return undefined;
  if (jsonClass === 'number') return plainNumber(node.value);
  if (jsonClass === 'bool')
    return /^(?:true|false)$/i.test(node.value) ? node.value.toLowerCase() : undefined;
  return jsonClass === 'null' && node.value === 'null' ? 'null' : undefined;
}

function rangeOf({ start, end }: JsonNode) {
  return { start, end };
}

const HEXADECIMAL = /^0[xX][\da-fA-F]+$/;
const DECIMAL = /^\+?(-?)0*(\d+)\.?$/;

/** A number as JSON writes it; nothing if the text is none in any language. */
export function plainNumber(text: string): string | undefined {
  if (HEXADECIMAL.test(text)) return String(BigInt(text));
  const [, sign, digits] = DECIMAL.exec(text) ?? [];
  return digits === undefined ? undefined : `${sign ?? ''}${digits}`;
}
