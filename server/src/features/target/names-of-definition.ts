import { stringsOf, symbolsIn } from '../../schema/conditions';
import type {
  Branch,
  Condition,
  Definition,
  EnumValue,
  Feature,
  Member,
  TypeReference,
} from '../../schema/definitions';
import { branchesOf, membersOf } from '../../schema/parts-of-definition';
import { type TypeRole, typeUses } from '../../schema/type-uses';
import type { StringNode } from '../../syntax/nodes';
import { rangeInQuotes, rangeOfName } from './name-range';
import type { ExpressionTarget } from './target';

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
    for (const { role, reference } of typeUses(definition)) this.addType(reference, role);
    membersOf(definition).forEach((member) => this.addMember(member));
    branchesOf(definition).forEach((branch) => this.addBranch(branch));
    if (definition.kind === 'enum') definition.values.forEach((value) => this.addValue(value));
    if (definition.kind === 'union') this.addDiscriminator(definition.discriminator);
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
    this.addCondition(member.condition);
    this.addFeatures(member.features, member);
  }

  private addBranch(branch: Branch): void {
    const { definition } = this;
    this.add(branch.key, { kind: 'branch-name', range: rangeInQuotes(branch.key), definition, branch });
    this.addCondition(branch.condition);
  }

  private addType(reference: TypeReference, role: TypeRole): void {
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
    const { definition } = this;
    for (const node of stringsOf(condition)) {
      const content = rangeInQuotes(node);
      // With escapes in the text nobody can tell where in it a symbol stands.
      if (content.end - content.start !== node.value.length) continue;
      for (const { name, index } of symbolsIn(node)) {
        const start = content.start + index;
        const range = { start, end: start + name.length };
        this.add(node, { kind: 'condition-name', range, definition, name });
      }
    }
  }

  private add(node: StringNode, target: ExpressionTarget): void {
    const known = this.names.get(node);
    if (known === undefined) this.names.set(node, [target]);
    else known.push(target);
  }
}
