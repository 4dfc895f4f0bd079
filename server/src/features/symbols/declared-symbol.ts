import {
  type Branch,
  type Declaration,
  type Definition,
  type EnumValue,
  isDeprecated,
  type Member,
} from '../../schema/definitions';
import { branchesOf, membersOf } from '../../schema/parts-of-definition';
import type { StringNode, ValueNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';
import { detailOfDefinition, detailOfFeatures, detailOfMember, typeText } from './symbol-detail';
import { kindOfMembers, presentableName } from './symbol-kind';
import { rangeInQuotes, rangeOfName } from '../target/name-range';
import type { FileSymbol } from './file-symbol';
import { rangesOfParts } from './part-ranges';

const NOTHING: readonly FileSymbol[] = [];
const cache = new WeakMap<Declaration, FileSymbol | null>();

/** What a declaration is as a symbol, with its parts; ranges relative to its entry; nothing if nobody can tell what it is. */
export function symbolOfDeclaration(declaration: Declaration): FileSymbol | undefined {
  let symbol = cache.get(declaration);
  if (symbol === undefined) {
    symbol = makeSymbol(declaration) ?? null;
    cache.set(declaration, symbol);
  }
  return symbol ?? undefined;
}

function makeSymbol(declaration: Declaration): FileSymbol | undefined {
  const range = { start: 0, end: declaration.entry.length };
  switch (declaration.kind) {
    case 'include': {
      const { path } = declaration;
      if (path === undefined) return undefined;
      const name = presentableName(path.value);
      return leaf({ name, kind: 'include', detail: 'include', range, selection: rangeInQuotes(path) });
    }
    case 'pragma': {
      const settings = declaration.node.members[0]?.value;
      const keys = settings?.kind === 'object' ? settings.members.map(({ key }) => key.value) : [];
      const selection = rangeOfKey(declaration.node.members[0]?.key, range);
      return leaf({ name: 'pragma', kind: 'pragma', detail: keys.join(', '), range, selection });
    }
    case 'unknown':
      return undefined;
    default:
      return symbolOfDefinition(declaration, range);
  }
}

function symbolOfDefinition(definition: Definition, range: TextRange): FileSymbol {
  return {
    name: presentableName(definition.name),
    kind: definition.kind,
    detail: detailOfDefinition(definition),
    isDeprecated: isDeprecated(definition),
    range,
    selection: clamp(rangeOfNameNode(definition.nameNode), range),
    children: new PartSymbols(definition).all(),
  };
}

class PartSymbols {
  private readonly ranges: ReadonlyMap<StringNode, TextRange>;

  constructor(private readonly definition: Definition) {
    this.ranges = rangesOfParts(definition.node);
  }

  all(): readonly FileSymbol[] {
    const { definition } = this;
    if (definition.kind === 'enum') return definition.values.map((value) => this.value(value));
    return [
      ...membersOf(definition).map((member) => this.member(member)),
      ...branchesOf(definition).map((branch) => this.branch(branch)),
    ];
  }

  private value(value: EnumValue): FileSymbol {
    const { name, node, features } = value;
    return this.part(name, 'value', detailOfFeatures(features), isDeprecated(value), node);
  }

  private member(member: Member): FileSymbol {
    const kind = kindOfMembers(this.definition);
    return this.part(member.name, kind, detailOfMember(member), isDeprecated(member), member.key);
  }

  private branch({ name, key, type }: Branch): FileSymbol {
    return this.part(name, 'branch', type ? typeText(type) : '', false, key);
  }

  /** Thousands of these are made at once: properties one by one cost a fraction of what spreading them does. */
  private part(
    name: string,
    kind: FileSymbol['kind'],
    detail: string,
    isDeprecated: boolean,
    node: StringNode,
  ): FileSymbol {
    const range = this.ranges.get(node) ?? { start: node.start, end: node.end };
    const selection = clamp(rangeOfName(node, name), range);
    return { name: presentableName(name), kind, detail, isDeprecated, range, selection, children: NOTHING };
  }
}

function leaf(symbol: Omit<FileSymbol, 'isDeprecated' | 'children'>): FileSymbol {
  return { ...symbol, isDeprecated: false, children: NOTHING };
}

function rangeOfKey(key: StringNode | undefined, otherwise: TextRange): TextRange {
  return key === undefined ? otherwise : rangeInQuotes(key);
}

function rangeOfNameNode(node: ValueNode): TextRange {
  return node.kind === 'string' ? rangeInQuotes(node) : node;
}

/** The range as far as it lies in another one: where a name is missing, it is beside what should have it. */
function clamp({ start, end }: TextRange, outer: TextRange): TextRange {
  const from = Math.min(Math.max(start, outer.start), outer.end);
  return { start: from, end: Math.min(Math.max(end, from), outer.end) };
}
