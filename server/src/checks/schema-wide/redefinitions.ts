import type { Definition } from '../../schema/definitions';
import type { Schema, SchemaDefinition } from '../../schema/schema';
import { describeType, isPredefined, typeByName } from '../../schema/types';
import { type Finding, FindingCollector } from '../finding';

const NONE: readonly Finding[] = [];

/** One name, one definition: types, commands and events share a namespace. */
export function checkRedefinition(entry: SchemaDefinition, schema: Schema): readonly Finding[] {
  const { definition } = entry;
  const { name } = definition;
  const isFirst = schema.lookup(name)?.definition === definition;
  if ((isFirst || name === '') && !hasPredefinedName(definition)) return NONE;
  const collector = new FindingCollector(definition.entry, definition);
  if (isPredefined(name)) {
    const type = typeByName(name, { definition: () => undefined, hasArrayOf: () => false });
    if (type) collector.report('redefined-builtin', { type: describeType(type) }, definition.nameNode);
  } else {
    const related = [{ message: 'previous definition', definition: name }];
    collector.report('redefined', { name }, definition.nameNode, { related });
  }
  return collector.findings;
}

const predefined = new WeakMap<Definition, boolean>();

function hasPredefinedName(definition: Definition): boolean {
  let answer = predefined.get(definition);
  if (answer === undefined) {
    answer = isPredefined(definition.name);
    predefined.set(definition, answer);
  }
  return answer;
}
