import type { Definition } from './definitions';
import type { SchemaDefinition } from './definition-index';
import { definitionsBehind } from './definitions-behind';
import type { Schema } from './schema';
import { type TypeUse, typeUses } from './type-uses';

/** One definition uses another one. */
export interface Usage {
  readonly user: SchemaDefinition;
  readonly used: SchemaDefinition;
  /** At least one. */
  readonly uses: readonly TypeUse[];
}

const NONE: readonly Usage[] = [];
const graphs = new WeakMap<Schema, UsageGraph>();

/** Who uses whom in a schema; made when somebody first asks. */
export function usageGraphOf(schema: Schema): UsageGraph {
  let graph = graphs.get(schema);
  if (graph === undefined) {
    graph = new UsageGraph(schema);
    graphs.set(schema, graph);
  }
  return graph;
}

/**
 * The definitions of a schema, joined by the types that they name. A name that is defined twice stands for both; the
 * name of an implicit type (`FooList`, `UKind`) stands for what brought it along.
 */
export class UsageGraph {
  private readonly behind = new Map<string, readonly SchemaDefinition[]>();
  private readonly reaching = new Map<Definition, readonly SchemaDefinition[]>();
  private readonly outgoing = new Map<Definition, readonly Usage[]>();
  private incoming: ReadonlyMap<Definition, readonly Usage[]> | undefined;

  constructor(private readonly schema: Schema) {}

  /** Who names the definition, each user once; file by file, and in each from top to bottom. */
  usersOf({ definition }: SchemaDefinition): readonly Usage[] {
    this.incoming ??= this.collectIncoming();
    return this.incoming.get(definition) ?? NONE;
  }

  /** What the definition names, each of it once, in the order in which it first does. */
  usedBy(user: SchemaDefinition): readonly Usage[] {
    let usages = this.outgoing.get(user.definition);
    if (usages === undefined) {
      usages = this.collectOutgoing(user);
      this.outgoing.set(user.definition, usages);
    }
    return usages;
  }

  /** The commands and events of whose arguments or results the type is a part, however deep; the nearest first. */
  reachingCommands(type: SchemaDefinition): readonly SchemaDefinition[] {
    let found = this.reaching.get(type.definition);
    if (found === undefined) {
      found = this.findReaching(type);
      this.reaching.set(type.definition, found);
    }
    return found;
  }

  /** The types that are parts of the definition, however deep; the nearest first. */
  reachedTypes(definition: SchemaDefinition): readonly SchemaDefinition[] {
    return follow(definition, (user) => this.usedBy(user).map(({ used }) => used));
  }

  private findReaching(type: SchemaDefinition): readonly SchemaDefinition[] {
    const users = follow(type, (used) => this.usersOf(used).map(({ user }) => user));
    return users.filter(({ definition: { kind } }) => kind === 'command' || kind === 'event');
  }

  private definitionsBehind(name: string): readonly SchemaDefinition[] {
    let found = this.behind.get(name);
    if (found === undefined) {
      found = definitionsBehind(name, this.schema);
      this.behind.set(name, found);
    }
    return found;
  }

  private collectOutgoing(user: SchemaDefinition): readonly Usage[] {
    const usages = new Map<SchemaDefinition, TypeUse[]>();
    for (const use of typeUses(user.definition)) {
      for (const used of this.definitionsBehind(use.reference.name)) {
        const known = usages.get(used);
        if (known === undefined) usages.set(used, [use]);
        else known.push(use);
      }
    }
    return Array.from(usages, ([used, uses]) => ({ user, used, uses }));
  }

  private collectIncoming(): ReadonlyMap<Definition, readonly Usage[]> {
    const incoming = new Map<Definition, Usage[]>();
    for (const file of this.schema.files.all) {
      for (const item of this.schema.moduleOf(file).definitions) {
        for (const usage of this.usedBy({ file, item, definition: item.declaration })) {
          const known = incoming.get(usage.used.definition);
          if (known === undefined) incoming.set(usage.used.definition, [usage]);
          else known.push(usage);
        }
      }
    }
    return incoming;
  }
}

/** All that a step leads to, or several of them, each once; where it begins only if it leads back to itself. */
function follow(
  start: SchemaDefinition,
  step: (from: SchemaDefinition) => readonly SchemaDefinition[],
): readonly SchemaDefinition[] {
  const found = new Map<Definition, SchemaDefinition>();
  // What is added on the way comes up later in the same loop.
  const queue = [start];
  for (const from of queue) {
    for (const next of step(from)) {
      if (found.has(next.definition)) continue;
      found.set(next.definition, next);
      queue.push(next);
    }
  }
  return [...found.values()];
}
