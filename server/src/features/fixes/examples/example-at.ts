import { examplesOf } from '../../../qmp/examples-of';
import type { JsonError } from '../../../qmp/json-error';
import { contentOf } from '../../../qmp/json-nodes';
import { typeTranscript } from '../../../qmp/type-transcript';
import type { TypedMessage, TypedObject, TypedValue } from '../../../qmp/typed-values';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { TextRange } from '../../../text/text-range';
import type { Problem } from '../fix';

/** The message of an example in which the problem is; nothing if it is in none. */
export function messageAt(problem: Problem): TypedMessage | undefined {
  const { entry, text, start, range, view } = problem;
  if (entry.kind !== 'documentation') return undefined;
  const { schema, module } = view;
  const examples = examplesOf(entry, text.slice(start, start + entry.length), module.tree.release);
  for (const example of examples) {
    const index = example.messages.findIndex(
      (message) => message.start <= range.start && range.end <= message.end,
    );
    if (index >= 0) return typeTranscript(example, namespaceOf(schema), entry.symbol?.name)[index];
  }
  return undefined;
}

/** What the problem reports as a mistake in JSON. */
export function jsonErrorAt(problem: Problem): JsonError | undefined {
  const { diagnostic, range } = problem;
  return messageAt(problem)?.message.errors.find((error) => {
    return diagnostic.code === `qmp-example/json-${error.code}` && isSame(error, range);
  });
}

/** All values of a message, each in front of those that it holds. */
export function* valuesIn({ members, value }: TypedMessage): Generator<TypedValue> {
  if (value !== undefined) yield* valuesBelow(value);
  for (const member of members) yield* valuesBelow(member.value);
}

function* valuesBelow(value: TypedValue): Generator<TypedValue> {
  yield value;
  if (value.kind === 'array') for (const element of value.elements) yield* valuesBelow(element);
  if (value.kind === 'object') for (const member of value.members) yield* valuesBelow(member.value);
}

/** The object with a member whose name is marked. */
export function objectWithKey(message: TypedMessage, range: TextRange): TypedObject | undefined {
  for (const value of valuesIn(message)) {
    if (value.kind === 'object' && value.members.some(({ node: { key } }) => isSame(contentOf(key), range)))
      return value;
  }
  return undefined;
}

export function isSame(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}
