import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { branchEnumOf, describeType, predefinedType } from '../../schema/types';
import { checkEarlyRedefinition } from '../early/redefinitions';
import { type Finding, FindingCollector } from '../finding';

const NONE: readonly Finding[] = [];

/** One name, one definition: types, commands and events share a namespace. */
export function checkRedefinition(entry: SchemaDefinition, schema: Schema): readonly Finding[] {
  const { definition } = entry;
  const { name } = definition;
  if (!schema.index.clashing.has(name)) return NONE;
  if (!schema.release.has('diag.passes')) return checkEarlyRedefinition(entry, schema);
  const first = schema.lookup(name)?.definition;
  const type = predefinedType(name);
  if (first === definition && type === undefined) return NONE;
  const collector = new FindingCollector(definition.entry, definition);
  if (type !== undefined) {
    collector.report('redefined-builtin', { type: describeType(type) }, definition.nameNode);
  } else {
    // Two simple unions define the enum of their branches twice, in front of themselves.
    const enumOfBoth = branchEnumOf(first) && branchEnumOf(definition);
    const related = [{ message: 'previous definition', definition: name }];
    collector.report('redefined', { name: enumOfBoth?.name ?? name }, definition.nameNode, { related });
  }
  return collector.findings;
}
