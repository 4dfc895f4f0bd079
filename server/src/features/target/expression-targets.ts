import type { KeyPlace } from '../../checks/structure/allowed-keys';
import {
  type Declaration,
  type Definition,
  type DefinitionKind,
  isDefinition,
  type PragmaDirective,
} from '../../schema/definitions';
import { isPragmaList } from '../../schema/pragmas';
import type { Release } from '../../releases/release';
import type { MemberNode, ObjectNode, StringNode, ValueNode } from '../../syntax/nodes';
import { rangeInQuotes } from './name-range';
import { type NamesByNode, namesOfDefinition } from './names-of-definition';
import type { ExpressionTarget, Key } from './target';

/** All that stands in the expression of a declaration, from first to last. */
export function expressionTargets(declaration: Declaration, release: Release): readonly ExpressionTarget[] {
  const collector = new ExpressionTargets(
    isDefinition(declaration) ? declaration : undefined,
    isDefinition(declaration) ? namesOfDefinition(declaration) : new Map(),
  );
  collector.addDeclaration(declaration, release);
  return collector.targets.sort((a, b) => a.range.start - b.range.start);
}

/** What the values of some keys hold. */
type Container = 'members' | 'branches' | 'values' | 'features' | 'condition';

const CONTAINED: Readonly<Record<Exclude<Container, 'condition'>, KeyPlace>> = {
  members: 'member',
  branches: 'branch',
  values: 'value',
  features: 'feature',
};

const DATA: Readonly<Record<DefinitionKind, Container>> = {
  enum: 'values',
  struct: 'members',
  union: 'branches',
  alternate: 'branches',
  command: 'members',
  event: 'members',
};

class ExpressionTargets {
  readonly targets: ExpressionTarget[];

  constructor(
    private readonly definition: Definition | undefined,
    private readonly names: NamesByNode,
  ) {
    this.targets = [...names.values()].flat();
  }

  addDeclaration(declaration: Declaration, release: Release): void {
    switch (declaration.kind) {
      case 'include':
        this.addKeys(declaration.node, 'include');
        if (declaration.path !== undefined) {
          const range = rangeInQuotes(declaration.path);
          this.targets.push({ kind: 'include-path', range, directive: declaration });
        }
        return;
      case 'pragma':
        return this.addPragma(declaration, release);
      default:
        this.addKeys(declaration.node, declaration.kind);
    }
  }

  private addPragma({ node }: PragmaDirective, release: Release): void {
    for (const member of node.members) {
      this.addKey(member, 'pragma');
      if (member.value.kind !== 'object') continue;
      for (const setting of member.value.members) {
        this.addKey(setting, 'pragma');
        const { key, value } = setting;
        if (value.kind !== 'array' || !isPragmaList(key.value, release)) continue;
        for (const element of value.elements) {
          if (element.kind !== 'string') continue;
          const range = rangeInQuotes(element);
          this.targets.push({ kind: 'pragma-entry', range, list: key.value, name: element.value });
        }
      }
    }
  }

  /** The keys of an object that has a fixed set of them, and what their values hold. */
  private addKeys(node: ObjectNode, place: Key['place']): void {
    for (const member of node.members) {
      this.addKey(member, place);
      const container = this.containerOf(member.key.value, place);
      if (container !== undefined) this.addContents(member.value, container);
    }
  }

  private containerOf(key: string, place: Key['place']): Container | undefined {
    if (key === 'features') return 'features';
    if (key === 'if' || place === 'condition') return 'condition';
    if (place !== this.definition?.kind) return undefined;
    if (key === 'base') return 'members';
    return key === 'data' ? DATA[this.definition.kind] : undefined;
  }

  private addContents(value: ValueNode, container: Container): void {
    if (container === 'condition') return this.addCondition(value);
    const place = CONTAINED[container];
    if (value.kind === 'array') for (const element of value.elements) this.addPart(element, place);
    else if (value.kind === 'object') for (const member of value.members) this.addPart(member.value, place);
  }

  private addPart(value: ValueNode, place: KeyPlace): void {
    if (value.kind === 'object') this.addKeys(value, place);
  }

  private addCondition(value: ValueNode): void {
    if (value.kind === 'object') this.addKeys(value, 'condition');
    else if (value.kind === 'array') for (const element of value.elements) this.addCondition(element);
  }

  private addKey({ key, value }: MemberNode, place: Key['place']): void {
    const { definition } = this;
    const common = { kind: 'key', key: key.value, place, value, definition } as const;
    this.targets.push({ ...common, range: rangeInQuotes(key), isValue: false });
    const own = this.ownValue(value);
    if (own !== undefined) this.targets.push({ ...common, range: own, isValue: true });
  }

  /** A value that means nothing without its key. */
  private ownValue(value: ValueNode): Key['range'] | undefined {
    if (value.kind === 'boolean') return { start: value.start, end: value.end };
    const isPlain = value.kind === 'string' && !this.isName(value);
    return isPlain && value.end > value.start ? rangeInQuotes(value) : undefined;
  }

  private isName(node: StringNode): boolean {
    return this.names.has(node) || this.definition === undefined;
  }
}
