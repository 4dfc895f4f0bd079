import type {
  AlternateDefinition,
  Branch,
  CommandDefinition,
  EnumDefinition,
  EventDefinition,
  Member,
  StructDefinition,
  TypeReference,
  UnionDefinition,
} from './definitions';
import type { Entities, Entity, EntityBranch, EntityMember, ObjectEntity, TypeEntity } from './entities';
import { entriesInOrder } from './entries-in-order';
import { predefinedEntities } from './predefined-entities';
import type { SchemaDefinition } from './definition-index';
import type { Schema } from './schema';
import { membersInPlace } from './types';

/** All entities of a schema, the predefined ones first. */
export function buildEntities(schema: Schema): Entities {
  const builder = new EntityBuilder();
  for (const entity of predefinedEntities(schema.release)) builder.addType(entity);
  for (const entry of entriesInOrder(schema)) {
    if (entry.kind === 'include') builder.all.push({ kind: 'include', include: entry.include });
    else if (entry.kind === 'definition') builder.addDefinition(entry.definition);
  }
  return { all: builder.all, type: (name) => builder.types.get(name) };
}

type ObjectParts = Partial<Omit<ObjectEntity, 'kind' | 'name' | 'origin'>>;

/** What a definition needs is entered before it, in the order in which its text asks for it. */
class EntityBuilder {
  readonly all: Entity[] = [];
  readonly types = new Map<string, TypeEntity>();
  /** The definition that is being entered. */
  private origin: SchemaDefinition | undefined;

  addType(entity: TypeEntity): void {
    this.all.push(entity);
    if (!this.types.has(entity.name)) this.types.set(entity.name, entity);
  }

  addDefinition(origin: SchemaDefinition): void {
    const { definition } = origin;
    this.origin = origin;
    switch (definition.kind) {
      case 'enum':
        return this.addEnum(definition);
      case 'struct':
        return this.addStruct(definition);
      case 'union':
        return definition.isSimple ? this.addSimpleUnion(definition) : this.addUnion(definition);
      case 'alternate':
        return this.addAlternate(definition);
      case 'command':
        return this.addCommand(definition);
      case 'event':
        return this.addEvent(definition);
    }
  }

  private addEnum({ name, condition, features, values, prefix }: EnumDefinition): void {
    this.addType({ kind: 'enum', name, origin: this.origin, condition, features, values, prefix });
  }

  private addStruct({ name, condition, features, base, members }: StructDefinition): void {
    this.addObject(name, { condition, features, baseName: base?.name, members: this.members(members) });
  }

  private addUnion(union: UnionDefinition): void {
    const { name, condition, features, base, discriminator } = union;
    const baseName = this.nameInPlace(union, 'base') ?? base?.name;
    const variants = { tagName: discriminator?.value ?? '', branches: this.branches(union.branches) };
    this.addObject(name, { condition, features, baseName, variants });
  }

  /** A union without base and discriminator gets a tag of its own, and branches that may be of any type. */
  private addSimpleUnion({ name, condition, features, branches }: UnionDefinition): void {
    const wrapped = branches.map((branch): EntityBranch => ({
      name: branch.name,
      typeName: this.wrapperName(branch.type),
      condition: branch.condition,
    }));
    this.addKind(`${name}Kind`, wrapped);
    const tag = {
      name: 'type',
      isOptional: false,
      typeName: `${name}Kind`,
      condition: undefined,
      features: [],
    };
    this.addObject(name, {
      condition,
      features,
      members: [tag],
      variants: { tagName: tag.name, branches: wrapped },
    });
  }

  /** The enum of a simple union's tags. */
  private addKind(name: string, branches: readonly EntityBranch[]): void {
    const values = branches.map((branch) => ({
      name: branch.name,
      condition: branch.condition,
      features: [],
    }));
    const condition = this.origin?.definition.condition;
    this.addType({
      kind: 'enum',
      name,
      origin: this.origin,
      condition,
      features: [],
      values,
      prefix: undefined,
    });
  }

  /** The name of the object whose one member is of the type. Only a type that is known by now lends its condition. */
  private wrapperName(type: TypeReference | undefined): string {
    const typeName = this.typeName(type);
    const name = `q_obj_${typeName}-wrapper`;
    if (this.types.has(name)) return name;
    const data = { name: 'data', isOptional: false, typeName, condition: undefined, features: [] };
    this.addObject(name, { members: [data], wrappedName: this.types.has(typeName) ? typeName : undefined });
    return name;
  }

  private addAlternate({ name, condition, features, branches }: AlternateDefinition): void {
    const entered = this.branches(branches);
    this.addType({ kind: 'alternate', name, origin: this.origin, condition, features, branches: entered });
  }

  private addCommand(definition: CommandDefinition): void {
    const { name, condition, features, data, returns } = definition;
    const argumentsName = this.nameInPlace(definition, 'arg') ?? data?.name;
    const returnsName = returns && this.typeName(returns);
    const common = { name, origin: this.origin, condition, features, definition };
    this.all.push({ kind: 'command', ...common, argumentsName, returnsName });
  }

  private addEvent(definition: EventDefinition): void {
    const { name, condition, features, data } = definition;
    const argumentsName = this.nameInPlace(definition, 'arg') ?? data?.name;
    this.all.push({
      kind: 'event',
      name,
      origin: this.origin,
      condition,
      features,
      definition,
      argumentsName,
    });
  }

  private addObject(name: string, parts: ObjectParts): void {
    const { condition, features = [], baseName, members = [], variants, wrappedName } = parts;
    const common = { name, origin: this.origin, condition, features };
    this.addType({ kind: 'object', ...common, baseName, members, variants, wrappedName });
  }

  /** The name of the object that members in place make, if there are any. */
  private nameInPlace(
    definition: UnionDefinition | CommandDefinition | EventDefinition,
    role: 'arg' | 'base',
  ): string | undefined {
    const members = membersInPlace(definition) ?? [];
    if (members.length === 0) return undefined;
    const name = `q_obj_${definition.name}-${role}`;
    this.addObject(name, { condition: definition.condition, members: this.members(members) });
    return name;
  }

  private members(members: readonly Member[]): EntityMember[] {
    return members.map(({ name, isOptional, type, condition, features }) => {
      return { name, isOptional, typeName: this.typeName(type), condition, features };
    });
  }

  private branches(branches: readonly Branch[]): EntityBranch[] {
    return branches.map(({ name, type, condition }) => ({ name, typeName: this.typeName(type), condition }));
  }

  /** The name of the type; the first user of an array enters it. */
  private typeName(type: TypeReference | undefined): string {
    if (type === undefined) return '';
    if (!type.isArray) return type.name;
    const name = `${type.name}List`;
    if (!this.types.has(name)) {
      this.addType({ kind: 'array', name, origin: this.origin, elementName: type.name });
    }
    return name;
  }
}
