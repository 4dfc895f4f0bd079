import type { Release } from '../releases/release';
import type { Condition, Feature } from '../schema/definitions';
import type {
  CommandEntity,
  Entities,
  Entity,
  EntityBranch,
  EnumEntity,
  ObjectEntity,
} from '../schema/entities';
import { branchesOf, conditionOf } from '../schema/entity-properties';
import { conditionLiteral } from './condition-literal';
import type { ModuleNames } from './modules';
import { pythonBoolean, pythonList, pythonString } from './python-literal';

const PART = '    ';
const PART_OF_PART = PART + PART;

/** Says of each entity what the dump says of it. */
export class EntityLines {
  private readonly flagIndentation: string;

  constructor(
    private readonly entities: Entities,
    private readonly names: ModuleNames,
    private readonly release: Release,
  ) {
    this.flagIndentation = release.has('dump.three-blanks') ? '   ' : PART;
  }

  of(entity: Entity): string[] {
    if (entity.kind === 'include') return [`include ${this.names.ofInclude(entity.include)}`];
    const features = 'features' in entity ? entity.features : [];
    return [...this.body(entity), ...this.tail(PART, conditionOf(entity, this.entities), features)];
  }

  private body(entity: Exclude<Entity, { kind: 'include' }>): string[] {
    switch (entity.kind) {
      case 'built-in':
        return [];
      case 'enum':
        return this.enum(entity);
      case 'array':
        return [`array ${entity.name} ${entity.elementName}`];
      case 'object':
        return this.object(entity);
      case 'alternate':
        return [`alternate ${entity.name}`, ...this.cases('type', entity.branches)];
      case 'command':
        return this.command(entity);
      case 'event':
        return [
          `event ${entity.name} ${entity.argumentsName ?? 'None'}`,
          `${this.flagIndentation}boxed=${pythonBoolean(entity.definition.boxed)}`,
        ];
    }
  }

  private enum({ name, values, prefix }: EnumEntity): string[] {
    const prefixLines = prefix ? [`${PART}prefix ${prefix}`] : [];
    if (this.release.has('dump.enum-one-line')) {
      return [`enum ${name} ${pythonList(values.map((value) => pythonString(value.name)))}`, ...prefixLines];
    }
    const valueLines = values.flatMap((value) => [
      `${PART}member ${value.name}`,
      ...this.tail(PART_OF_PART, value.condition, value.features),
    ]);
    return [`enum ${name}`, ...prefixLines, ...valueLines];
  }

  private object(object: ObjectEntity): string[] {
    const { name, baseName, members, variants } = object;
    const memberLines = members.flatMap((member) => [
      `${PART}member ${member.name}: ${member.typeName} optional=${pythonBoolean(member.isOptional)}`,
      ...this.tail(PART_OF_PART, member.condition, member.features),
    ]);
    return [
      `object ${name}`,
      ...(baseName === undefined ? [] : [`${PART}base ${baseName}`]),
      ...memberLines,
      ...(variants === undefined ? [] : this.cases(variants.tagName, branchesOf(object, this.entities))),
    ];
  }

  private cases(tagName: string, branches: readonly EntityBranch[]): string[] {
    const caseLines = branches.flatMap(({ name, typeName, condition }) => [
      `${PART}case ${name}: ${typeName}`,
      ...this.tail(PART_OF_PART, condition, []),
    ]);
    return [`${PART}tag ${tagName}`, ...caseLines];
  }

  private command({ name, argumentsName, returnsName, definition }: CommandEntity): string[] {
    const { boxed, flags } = definition;
    const shown = [
      `gen=${pythonBoolean(flags.gen)}`,
      `success_response=${pythonBoolean(flags.successResponse)}`,
      `boxed=${pythonBoolean(boxed)}`,
      `oob=${pythonBoolean(flags.allowOob)}`,
    ];
    if (this.release.has('dump.preconfig')) shown.push(`preconfig=${pythonBoolean(flags.allowPreconfig)}`);
    if (this.release.has('dump.coroutine') && flags.coroutine) shown.push('coroutine=True');
    return [
      `command ${name} ${argumentsName ?? 'None'} -> ${returnsName ?? 'None'}`,
      this.flagIndentation + shown.join(' '),
    ];
  }

  /** A condition, then features, each with its own condition one level deeper. */
  private tail(
    indentation: string,
    condition: Condition | undefined,
    features: readonly Feature[],
  ): string[] {
    const lines = this.condition(indentation, condition);
    for (const feature of features) {
      lines.push(`${indentation}feature ${feature.name}`);
      lines.push(...this.condition(indentation + PART, feature.condition));
    }
    return lines;
  }

  private condition(indentation: string, condition: Condition | undefined): string[] {
    return condition === undefined ? [] : [`${indentation}if ${conditionLiteral(condition, this.release)}`];
  }
}
