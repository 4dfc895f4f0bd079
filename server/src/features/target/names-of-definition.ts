import type {
  Branch,
  Condition,
  Definition,
  EnumValue,
  Feature,
  Member,
  TypeReference,
} from '../../schema/definitions';
import type { StringNode } from '../../syntax/nodes';
import { rangeInQuotes, rangeOfName } from './name-range';
import type { ExpressionTarget, TypeName } from './target';

/** The names that stand in a definition, by the string that they stand in. */
export type NamesByNode = ReadonlyMap<StringNode, readonly ExpressionTarget[]>;

/** All names that the definition declares or uses. */
export function namesOfDefinition(definition: Definition): NamesByNode {
  const collector = new NameCollector(definition);
  collector.collect();
  return collector.names;
}

class NameCollector {
  readonly names = new Map<StringNode, ExpressionTarget[]>();

  constructor(private readonly definition: Definition) {}

  collect(): void {
    const { definition } = this;
    const { nameNode } = definition;
    if (nameNode.kind === 'string')
      this.add(nameNode, { kind: 'definition-name', range: rangeInQuotes(nameNode), definition });
    this.addCondition(definition.condition);
    this.addFeatures(definition.features, undefined);
    this.collectBody();
  }

  private collectBody(): void {
    const { definition } = this;
    switch (definition.kind) {
      case 'enum':
        return definition.values.forEach((value) => this.addValue(value));
      case 'struct':
        this.addType(definition.base, 'base');
        return definition.members.forEach((member) => this.addMember(member));
      case 'union':
        this.addType(definition.base, 'base');
        this.addDiscriminator(definition.discriminator);
        definition.baseMembers?.forEach((member) => this.addMember(member));
        return definition.branches.forEach((branch) => this.addBranch(branch));
      case 'alternate':
        return definition.branches.forEach((branch) => this.addBranch(branch));
      case 'command':
      case 'event':
        this.addType(definition.data, 'arguments');
        definition.parameters?.forEach((member) => this.addMember(member));
        if (definition.kind === 'command') this.addType(definition.returns, 'returns');
    }
  }

  private addValue(value: EnumValue): void {
    const { definition } = this;
    this.add(value.node, { kind: 'value-name', range: rangeInQuotes(value.node), definition, value });
    this.addCondition(value.condition);
    this.addFeatures(value.features, value);
  }

  private addMember(member: Member): void {
    const { definition } = this;
    const range = rangeOfName(member.key, member.name);
    this.add(member.key, { kind: 'member-name', range, definition, member });
    this.addType(member.type, 'member');
    this.addCondition(member.condition);
    this.addFeatures(member.features, member);
  }

  private addBranch(branch: Branch): void {
    const { definition } = this;
    this.add(branch.key, { kind: 'branch-name', range: rangeInQuotes(branch.key), definition, branch });
    this.addType(branch.type, 'branch');
    this.addCondition(branch.condition);
  }

  private addType(reference: TypeReference | undefined, role: TypeName['role']): void {
    if (reference === undefined) return;
    const { definition } = this;
    const range = rangeInQuotes(reference.node);
    this.add(reference.node, { kind: 'type-name', range, definition, reference, role });
  }

  private addDiscriminator(node: StringNode | undefined): void {
    if (node === undefined) return;
    const { definition } = this;
    this.add(node, { kind: 'discriminator-name', range: rangeInQuotes(node), definition, name: node.value });
  }

  private addFeatures(features: readonly Feature[], part: Member | EnumValue | undefined): void {
    const { definition } = this;
    for (const feature of features) {
      const range = rangeInQuotes(feature.node);
      this.add(feature.node, { kind: 'feature-name', range, definition, feature, part });
      this.addCondition(feature.condition);
    }
  }

  private addCondition(condition: Condition | undefined): void {
    if (condition === undefined) return;
    switch (condition.kind) {
      case 'not':
        return this.addCondition(condition.operand);
      case 'all':
      case 'any':
        return condition.operands.forEach((operand) => this.addCondition(operand));
      default:
        for (const symbol of symbolsIn(condition.node))
          this.add(condition.node, { kind: 'condition-name', definition: this.definition, ...symbol });
    }
  }

  private add(node: StringNode, target: ExpressionTarget): void {
    const known = this.names.get(node);
    if (known === undefined) this.names.set(node, [target]);
    else known.push(target);
  }
}

/** The symbols of a condition's text: one in a tree of conditions, perhaps several in text for the preprocessor. */
function symbolsIn(node: StringNode): Pick<ExpressionTarget & { name: string }, 'name' | 'range'>[] {
  const { start, end } = rangeInQuotes(node);
  // With escapes in the text nobody can tell where in it a symbol stands.
  if (end - start !== node.value.length) return [];
  return Array.from(node.value.matchAll(/[A-Za-z_]\w*/g))
    .filter(([name]) => name !== 'defined')
    .map(({ 0: name, index }) => ({
      name,
      range: { start: start + index, end: start + index + name.length },
    }));
}
