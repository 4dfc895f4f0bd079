import type { Schema, SchemaDefinition } from '../../schema/schema';
import { describeType, isPredefined, typeByName } from '../../schema/types';
import { type Finding, FindingCollector } from '../finding';

/** One name, one definition: types, commands and events share a namespace. */
export function checkRedefinition(entry: SchemaDefinition, schema: Schema): Finding[] {
  const { definition } = entry;
  const { name } = definition;
  const collector = new FindingCollector(definition.entry);
  if (isPredefined(name)) {
    const type = typeByName(name, { definition: () => undefined, hasArrayOf: () => false });
    if (type) collector.report('redefined-builtin', { type: describeType(type) }, definition.nameNode);
  } else if (name !== '' && schema.lookup(name)?.definition !== definition) {
    const related = [{ message: 'previous definition', definition: name }];
    collector.report('redefined', { name }, definition.nameNode, { related });
  }
  return collector.findings;
}
