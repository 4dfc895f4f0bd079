import type { EnumDefinition, EnumValue } from '../../schema/definitions';
import { startOfItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import { findMember } from '../../syntax/nodes';

/** The condition of an enum's value as it is written. */
export function conditionText(value: EnumValue, owner: EnumDefinition, schema: Schema): string | undefined {
  const found = value.condition && schema.entryOf(owner);
  const values = findMember(owner.node, 'data')?.value;
  if (found === undefined || values?.kind !== 'array') return undefined;
  for (const element of values.elements) {
    if (element.kind !== 'object' || findMember(element, 'name')?.value !== value.node) continue;
    const condition = findMember(element, 'if')?.value;
    const module = schema.moduleOf(found.file);
    const start = startOfItem(module, found.item);
    return condition && module.tree.source.slice(start + condition.start, start + condition.end);
  }
  return undefined;
}
