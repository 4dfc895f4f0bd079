import type { Definition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { branchEnumOf, describeType, isPredefined, predefinedType } from '../../schema/types';
import { checkEarlyRedefinition } from '../early/redefinitions';
import { type Finding, FindingCollector } from '../finding';

const NONE: readonly Finding[] = [];

/** One name, one definition: types, commands and events share a namespace. */
export function checkRedefinition(entry: SchemaDefinition, schema: Schema): readonly Finding[] {
  if (!schema.release.has('diag.passes')) return checkEarlyRedefinition(entry, schema);
  const { definition } = entry;
  const { name } = definition;
  const first = schema.lookup(name)?.definition;
  if ((first === definition || name === '') && !hasPredefinedName(definition)) return NONE;
  const collector = new FindingCollector(definition.entry, definition);
  const type = predefinedType(name);
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

const predefined = new WeakMap<Definition, boolean>();

function hasPredefinedName(definition: Definition): boolean {
  let answer = predefined.get(definition);
  if (answer === undefined) {
    answer = isPredefined(definition.name);
    predefined.set(definition, answer);
  }
  return answer;
}
