import type { Branch, Condition, Definition, Feature, Member, TypeReference } from './definitions';

const shapes = new WeakMap<Definition, string>();

/**
 * All of a definition that another definition's checks can see: equal for two definitions only if no check of
 * another one can tell them apart. Places in the text and documentation are not part of it.
 */
export function shapeOf(definition: Definition): string {
  let shape = shapes.get(definition);
  if (shape === undefined) {
    shape = JSON.stringify(describe(definition));
    shapes.set(definition, shape);
  }
  return shape;
}

function describe(definition: Definition): unknown[] {
  return [definition.kind, definition.name, definition.isIncomplete, ...describeBody(definition)];
}

function describeBody(definition: Definition): unknown[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values.map(({ name, condition }) => [name, hasCondition(condition)]);
    case 'struct':
      return [describeType(definition.base), describeMembers(definition.members)];
    case 'union': {
      const { base, baseMembers, discriminator, isSimple, branches } = definition;
      return [
        isSimple,
        describeType(base),
        describeMembers(baseMembers),
        discriminator?.value,
        describeBranches(branches),
      ];
    }
    case 'alternate':
      return [describeBranches(definition.branches)];
    case 'command':
    case 'event':
      return [describeType(definition.data), describeMembers(definition.parameters)];
  }
}

function describeMembers(members: readonly Member[] | undefined): unknown {
  return members?.map(({ name, isOptional, type, condition, features }) => {
    return [name, isOptional, describeType(type), hasCondition(condition), describeFeatures(features)];
  });
}

function describeBranches(branches: readonly Branch[]): unknown {
  return branches.map(({ name, type, condition }) => [name, describeType(type), hasCondition(condition)]);
}

function describeFeatures(features: readonly Feature[]): string[] {
  return features.map(({ name }) => name);
}

function describeType(type: TypeReference | undefined): unknown {
  return type && [type.name, type.isArray];
}

function hasCondition(condition: Condition | undefined): boolean {
  return condition !== undefined;
}
