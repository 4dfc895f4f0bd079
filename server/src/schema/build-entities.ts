import type { CommandDefinition, EventDefinition, Member, TypeReference, UnionDefinition } from './definitions';
import type {
  Entities,
  Entity,
  EntityBranch,
  EntityMember,
  EntityVariants,
  EnumEntity,
  ObjectEntity,
  TypeEntity,
} from './entities';
import { entriesInOrder } from './entries-in-order';
import { predefinedEntities } from './predefined-entities';
import type { Schema, SchemaDefinition } from './schema';
import { membersInPlace } from './types';

/** All entities of a schema, the predefined ones first. */
export function buildEntities(schema: Schema): Entities {
  const builder = new EntityBuilder(schema);
  return { all: builder.all, type: (name) => builder.types.get(name) };
}

type Origin = SchemaDefinition;
type ObjectParts = Partial<Omit<ObjectEntity, 'kind' | 'name' | 'origin'>>;

/** What a definition needs is entered before it, in the order in which its text asks for it. */
class EntityBuilder {
  readonly all: Entity[] = [];
  readonly types = new Map<string, TypeEntity>();

  constructor(schema: Schema) {
    for (const entity of predefinedEntities(schema.release)) this.addType(entity);
    for (const entry of entriesInOrder(schema)) {
      if (entry.kind === 'include') this.all.push({ kind: 'include', include: entry.include });
      else if (entry.kind === 'definition') this.addDefinition(entry.definition);
    }
  }

  private addDefinition(origin: Origin): void {
    const { definition } = origin;
    const { name, condition, features } = definition;
    const common = { name, origin, condition, features };
    switch (definition.kind) {
      case 'enum': {
        const { values, prefix } = definition;
        return this.addType({ kind: 'enum', ...common, values, prefix });
      }
      case 'struct': {
        const members = this.members(definition.members, origin);
        return this.addObject(name, origin, { condition, features, baseName: definition.base?.name, members });
      }
      case 'union':
        return this.addUnion(definition, origin);
      case 'alternate': {
        const branches = this.branches(definition.branches, origin);
        return this.addType({ kind: 'alternate', ...common, branches });
      }
      case 'command': {
        const argumentsName = this.argumentsName(definition, origin);
        const returnsName = this.typeName(definition.returns, origin);
        this.all.push({ kind: 'command', ...common, definition, argumentsName, returnsName });
        return;
      }
      case 'event': {
        const argumentsName = this.argumentsName(definition, origin);
        this.all.push({ kind: 'event', ...common, definition, argumentsName });
      }
    }
  }

  private addType(entity: TypeEntity): void {
    this.all.push(entity);
    if (!this.types.has(entity.name)) this.types.set(entity.name, entity);
  }

  private addObject(name: string, origin: Origin, parts: ObjectParts): void {
    const nothing = { condition: undefined, features: [], baseName: undefined, members: [] };
    const object = { ...nothing, variants: undefined, wrappedName: undefined, ...parts };
    this.addType({ kind: 'object', name, origin, ...object });
  }

  private addUnion(union: UnionDefinition, origin: Origin): void {
    const { name, condition, features, discriminator } = union;
    const baseName = this.inPlace(origin, 'base') ?? union.base?.name;
    if (discriminator === undefined) return this.addSimpleUnion(union, origin);
    const branches = this.branches(union.branches, origin);
    const variants = { tagName: discriminator.value, branches };
    this.addObject(name, origin, { condition, features, baseName, variants });
  }

  /** A union that has neither base nor discriminator gets a tag of its own, and branches that may be of any type. */
  private addSimpleUnion({ name, condition, features, branches }: UnionDefinition, origin: Origin): void {
    const wrapped = branches.map((branch) => ({
      name: branch.name,
      typeName: this.wrapper(branch.type, origin),
      condition: branch.condition,
    }));
    const kind = this.addKind(`${name}Kind`, wrapped, origin);
    const tag = { name: 'type', isOptional: false, typeName: kind.name, condition: undefined, features: [] };
    const variants: EntityVariants = { tagName: tag.name, branches: wrapped };
    this.addObject(name, origin, { condition, features, members: [tag], variants });
  }

  private addKind(name: string, branches: readonly EntityBranch[], origin: Origin): EnumEntity {
    const values = branches.map((branch) => ({ ...branch, features: [] }));
    const { condition } = origin.definition;
    const kind: EnumEntity = { kind: 'enum', name, origin, condition, features: [], values, prefix: undefined };
    this.addType(kind);
    return kind;
  }

  /** The name of the object whose one member is of the type. Its condition is that of a type that is known by now. */
  private wrapper(type: TypeReference | undefined, origin: Origin): string {
    const typeName = this.typeName(type, origin) ?? '';
    const name = `q_obj_${typeName}-wrapper`;
    if (this.types.has(name)) return name;
    const data = { name: 'data', isOptional: false, typeName, condition: undefined, features: [] };
    const wrappedName = this.types.has(typeName) ? typeName : undefined;
    this.addObject(name, origin, { members: [data], wrappedName });
    return name;
  }

  private argumentsName(definition: CommandDefinition | EventDefinition, origin: Origin): string | undefined {
    return this.inPlace(origin, 'arg') ?? definition.data?.name;
  }

  /** The name of the object that members in place make, if there are any. */
  private inPlace(origin: Origin, role: 'arg' | 'base'): string | undefined {
    const { definition } = origin;
    const written = membersInPlace(definition);
    if (written === undefined || written.length === 0) return undefined;
    const name = `q_obj_${definition.name}-${role}`;
    const members = this.members(written, origin);
    this.addObject(name, origin, { condition: definition.condition, members });
    return name;
  }

  private members(members: readonly Member[], origin: Origin): EntityMember[] {
    return members.map(({ name, isOptional, type, condition, features }) => {
      return { name, isOptional, typeName: this.typeName(type, origin) ?? '', condition, features };
    });
  }

  private branches(branches: UnionDefinition['branches'], origin: Origin): EntityBranch[] {
    return branches.map(({ name, type, condition }) => {
      return { name, typeName: this.typeName(type, origin) ?? '', condition };
    });
  }

  /** The name of the type; the first user of an array enters it. */
  private typeName(type: TypeReference | undefined, origin: Origin): string | undefined {
    if (type?.isArray !== true) return type?.name;
    const name = `${type.name}List`;
    if (!this.types.has(name)) this.addType({ kind: 'array', name, origin, elementName: type.name });
    return name;
  }
}
