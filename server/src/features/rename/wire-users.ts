import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { usageGraphOf } from '../../schema/usage-graph';
import type { Snapshot } from '../../workspace/snapshot';
import type { DeclaredSymbol } from '../target/schema-symbol';
import type { RenamedSymbol } from './rename-subject';

/**
 * The commands and events whose clients know the name: another one breaks them. The names of types are not among those
 * that clients see, nor are those of conditions and of the branches of alternates.
 */
export function wireUsersOf(symbol: RenamedSymbol, snapshot: Snapshot): readonly string[] {
  if (symbol.kind === 'condition' || !isOnTheWire(symbol)) return [];
  const { owner } = symbol;
  const users = snapshot
    .rootsOf(owner.file.path)
    .flatMap(({ analysis }) => usersIn(analysis.schema, owner))
    .map(({ definition }) => definition.name);
  return [...new Set(users)];
}

function isOnTheWire({ kind, owner: { definition } }: DeclaredSymbol): boolean {
  if (kind === 'definition') return definition.kind === 'command' || definition.kind === 'event';
  return kind !== 'branch' || definition.kind !== 'alternate';
}

/** `owner` may be as another schema has it. */
function usersIn(schema: Schema, { file, definition }: SchemaDefinition): readonly SchemaDefinition[] {
  const own = schema.index.all(definition.name).filter((one) => one.file.path === file.path);
  return own.flatMap((one) => {
    const { kind } = one.definition;
    return kind === 'command' || kind === 'event' ? [one] : usageGraphOf(schema).reachingCommands(one);
  });
}
