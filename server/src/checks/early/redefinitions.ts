import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { EarlyFindingCollector, type Finding } from '../finding';
import { isBuiltIn } from './types';

const NONE: readonly Finding[] = [];

/** One name, one definition; the message says what the first one is. */
export function checkEarlyRedefinition({ definition }: SchemaDefinition, schema: Schema): readonly Finding[] {
  const { name, nameNode } = definition;
  const collector = new EarlyFindingCollector(definition.entry, definition);
  if (isBuiltIn(name)) collector.say('redefined-builtin', { name }, nameNode);
  else {
    const first = schema.lookup(name)?.definition;
    if (first === undefined || first === definition || name === '') return NONE;
    const related = [{ message: 'previous definition', definition: name }];
    collector.say('redefined', { kind: first.kind, name }, nameNode, { related });
  }
  return collector.findings;
}
