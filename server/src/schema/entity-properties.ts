/** What follows about an entity from the others. */
import type { Condition } from './definitions';
import type {
  Entities,
  Entity,
  EntityBranch,
  EntityMember,
  EntityVariants,
  ObjectEntity,
  TypeEntity,
} from './entities';

/** Under which condition the entity is compiled in. */
export function conditionOf(entity: Entity, entities: Entities): Condition | undefined {
  switch (entity.kind) {
    case 'include':
    case 'built-in':
      return undefined;
    case 'array':
      return conditionOfType(entity.elementName, entities);
    case 'object':
      return entity.wrappedName === undefined
        ? entity.condition
        : conditionOfType(entity.wrappedName, entities);
    default:
      return entity.condition;
  }
}

/** A type that inherits its condition has a longer name than the other one, so this ends. */
function conditionOfType(name: string, entities: Entities): Condition | undefined {
  const type = entities.type(name);
  return type && conditionOf(type, entities);
}

/** All members of an object, those of its base first. */
export function allMembersOf(object: ObjectEntity, entities: Entities): EntityMember[] {
  const chain = new Set<ObjectEntity>();
  for (let next: TypeEntity | undefined = object; next?.kind === 'object' && !chain.has(next);) {
    chain.add(next);
    next = next.baseName === undefined ? undefined : entities.type(next.baseName);
  }
  return [...chain].reverse().flatMap(({ members }) => members);
}

/** The branches of a union: those that are written, then an empty one for each tag that they leave out. */
export function branchesOf(union: ObjectEntity, entities: Entities): EntityBranch[] {
  const { variants } = union;
  if (variants === undefined) return [];
  const written = new Set(variants.branches.map(({ name }) => name));
  const implied = tagsOf(union, variants, entities)
    .filter(({ name }) => !written.has(name))
    .map(({ name, condition }) => ({ name, typeName: 'q_empty', condition }));
  return [...variants.branches, ...implied];
}

function tagsOf(union: ObjectEntity, { tagName }: EntityVariants, entities: Entities) {
  const tag = allMembersOf(union, entities).find(({ name }) => name === tagName);
  const type = tag && entities.type(tag.typeName);
  return type?.kind === 'enum' ? type.values : [];
}

/** Whether nobody has written the object under its name. */
export function isImplicitObject(type: TypeEntity): type is ObjectEntity {
  return type.kind === 'object' && type.name.startsWith('q_');
}
