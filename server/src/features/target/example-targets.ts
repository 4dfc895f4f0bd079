import { contentOf, type JsonNode, type JsonString } from '../../qmp/json-nodes';
import { examplesOf } from '../../qmp/examples-of';
import type { Transcript } from '../../qmp/transcript';
import type { Release } from '../../releases/release';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import type { ExampleName } from './target';

/** What a string in an example must look like to be able to name something; a key always is a name. */
const LIKE_A_NAME = /^\w[\w.-]*$/;

/** All names in the examples that a block of documentation has. `text` is that of the entry alone. */
export function exampleTargets(
  entry: DocumentationEntry,
  text: string,
  release: Release,
): readonly ExampleName[] {
  return examplesOf(entry, text, release).flatMap(namesIn);
}

function namesIn(example: Transcript): ExampleName[] {
  const names: ExampleName[] = [];
  for (const { value } of example.messages) if (value !== undefined) addNames(value, example, names);
  return names;
}

function addNames(node: JsonNode, example: Transcript, names: ExampleName[]): void {
  switch (node.kind) {
    case 'object':
      for (const { key, value } of node.members) {
        if (isPlain(key)) names.push(nameOf(key, example));
        addNames(value, example, names);
      }
      return;
    case 'array':
      for (const element of node.elements) addNames(element, example, names);
      return;
    case 'string':
      if (LIKE_A_NAME.test(node.value) && isPlain(node)) names.push(nameOf(node, example));
      return;
    default:
      return;
  }
}

/** Whether the text is the name itself, without escapes, so that another one can stand in its place. */
function isPlain(node: JsonString): boolean {
  const { start, end } = contentOf(node);
  return end > start && end - start === node.value.length;
}

function nameOf(node: JsonString, example: Transcript): ExampleName {
  return { kind: 'example-name', range: contentOf(node), name: node.value, node, example };
}
