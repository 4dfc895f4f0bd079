import { buildEntities } from '../schema/build-entities';
import type { Schema } from '../schema/schema';
import { documentationLines } from './documentation-lines';
import { EntityLines } from './entity-lines';
import { groupByModule, ModuleNames } from './modules';

/** The dump that QEMU's front end makes of a correct schema (section 7.3 of the language reference). */
export function dumpSchema(schema: Schema): string {
  const entities = buildEntities(schema);
  const lines = new EntityLines(entities, new ModuleNames(schema, entities), schema.release);
  const dump: string[] = [];
  for (const { name, entities: members } of groupByModule(schema, entities)) {
    if (name !== undefined) dump.push(`module ${name}`);
    for (const entity of members) dump.push(...lines.of(entity));
  }
  dump.push(...documentationLines(schema, entities));
  return `${dump.join('\n')}\n`;
}
