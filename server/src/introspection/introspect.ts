import { groupByModule } from '../dump/modules';
import { buildEntities } from '../schema/build-entities';
import type { CommandEntity, Entities, EntityBranch, EventEntity, TypeEntity } from '../schema/entities';
import { allMembersOf, branchesOf, conditionOf } from '../schema/entity-properties';
import type { Schema } from '../schema/schema';
import { jsonTypeOf } from './json-type';
import type { Introspection, MemberInfo, SchemaInfo, VariantInfo } from './schema-info';

const cache = new WeakMap<Schema, Introspection>();

/** What a schema looks like to clients. Of a wrong schema it is what can be made of it. */
export function introspect(schema: Schema): Introspection {
  let introspection = cache.get(schema);
  if (introspection === undefined) {
    introspection = new Introspector(schema).introspect();
    cache.set(schema, introspection);
  }
  return introspection;
}

/** What commands without arguments or results are said to have. */
const NOTHING = 'q_empty';

class Introspector {
  private readonly entities: Entities;
  /** The types that are needed, in the order of first use; the walk over them adds to them. */
  private readonly types = new Map<string, TypeEntity>();
  private readonly numbers = new Map<string, number>();

  constructor(private readonly schema: Schema) {
    this.entities = buildEntities(schema);
  }

  introspect(): Introspection {
    const entries: SchemaInfo[] = [];
    for (const { entities } of groupByModule(this.schema, this.entities)) {
      for (const entity of entities) {
        if (entity.kind === 'command') entries.push(this.command(entity));
        else if (entity.kind === 'event') entries.push(this.event(entity));
      }
    }
    for (const type of this.types.values()) entries.push(this.type(type));
    const byName = new Map(entries.map((info) => [info.entity.name, info]));
    const hasEnumMembers = this.schema.release.has('sdl.enum-members');
    return { entries, byName, numbers: this.numbers, hasEnumMembers };
  }

  /** Notes that a type is needed, and yields the name by which it goes. */
  private use(name: string): string {
    const used = this.folded(name);
    const type = this.entities.type(used);
    if (type === undefined) return used;
    this.types.set(used, this.types.get(used) ?? type);
    if (type.kind === 'array') this.use(type.elementName);
    else if (type.kind !== 'built-in' && !this.numbers.has(used)) this.numbers.set(used, this.numbers.size);
    return used;
  }

  /** Clients are not told what size integers have. */
  private folded(name: string): string {
    const type = this.entities.type(name);
    if (type?.kind === 'array') return this.isInteger(type.elementName) ? 'intList' : name;
    return this.isInteger(name) ? 'int' : name;
  }

  private isInteger(name: string): boolean {
    const type = this.entities.type(name);
    return type?.kind === 'built-in' && jsonTypeOf(type.type) === 'int';
  }

  private command(entity: CommandEntity): SchemaInfo {
    const { condition, features, definition, argumentsName = NOTHING, returnsName = NOTHING } = entity;
    const { allowOob } = definition.flags;
    return {
      metaType: 'command',
      ...{ entity, condition, features },
      argumentsName: this.use(argumentsName),
      returnsName: this.use(returnsName),
      allowOob: allowOob || this.schema.release.has('sdl.allow-oob-always') ? allowOob : undefined,
    };
  }

  private event(entity: EventEntity): SchemaInfo {
    const { condition, features, argumentsName = NOTHING } = entity;
    return { metaType: 'event', entity, condition, features, argumentsName: this.use(argumentsName) };
  }

  private type(entity: TypeEntity): SchemaInfo {
    const features = 'features' in entity ? entity.features : [];
    const base = { entity, condition: conditionOf(entity, this.entities), features };
    switch (entity.kind) {
      case 'built-in':
        return { metaType: 'builtin', ...base, jsonType: jsonTypeOf(entity.type) };
      case 'enum':
        return { metaType: 'enum', ...base, values: entity.values };
      case 'array':
        return { metaType: 'array', ...base, elementName: this.use(entity.elementName) };
      case 'object': {
        const members = allMembersOf(entity, this.entities).map((member): MemberInfo => {
          return { ...member, typeName: this.use(member.typeName) };
        });
        if (entity.variants === undefined) return { metaType: 'object', ...base, members, union: undefined };
        const variants = this.variants(branchesOf(entity, this.entities));
        return { metaType: 'object', ...base, members, union: { tag: entity.variants.tagName, variants } };
      }
      case 'alternate':
        return { metaType: 'alternate', ...base, variants: this.variants(entity.branches) };
    }
  }

  private variants(branches: readonly EntityBranch[]): VariantInfo[] {
    return branches.map(({ name, typeName, condition }) => ({
      name,
      typeName: this.use(typeName),
      condition,
    }));
  }
}
