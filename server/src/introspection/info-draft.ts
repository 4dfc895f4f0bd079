import { conditionValue } from '../schema/condition-value';
import { describeCondition } from '../schema/condition-words';
import type { Condition } from '../schema/definitions';
import {
  arrayDraft,
  type ArrayDraft,
  type JsonDraft,
  objectDraft,
  type ObjectDraft,
} from '../text/json-draft';
import type { Introspection, SchemaInfo } from './schema-info';

export interface IntrospectionOptions {
  /** Calls types by their names, which clients are not told. */
  readonly unmask?: boolean;
  /** The symbols that the build defines; without them all that is conditional is kept. */
  readonly defines?: ReadonlySet<string> | undefined;
}

/** A part that may be compiled out. */
interface Conditional {
  readonly condition: Condition | undefined;
}

/** Says what is in the entries; keys stand in the order of the alphabet, as in the code that QEMU generates. */
export class InfoDrafts {
  constructor(
    private readonly introspection: Introspection,
    private readonly options: IntrospectionOptions,
  ) {}

  /** Whether the part is compiled in. What nobody can tell is kept. */
  isThere({ condition }: Conditional): boolean {
    const { defines } = this.options;
    if (condition === undefined || defines === undefined) return true;
    return conditionValue(condition, defines) !== false;
  }

  /** How clients see the name. */
  spell(name: string): string {
    const info = this.introspection.byName.get(name);
    if (info?.metaType === 'array') return `[${this.spell(info.elementName)}]`;
    const number = this.introspection.numbers.get(name);
    return number === undefined || this.options.unmask ? name : String(number);
  }

  of(info: SchemaInfo): ObjectDraft {
    const own: Record<string, JsonDraft> = {
      ...this.contents(info),
      name: this.spell(info.entity.name),
      'meta-type': info.metaType,
      ...this.features(info),
    };
    return sorted(own);
  }

  private contents(info: SchemaInfo): Record<string, JsonDraft> {
    switch (info.metaType) {
      case 'builtin':
        return { 'json-type': info.jsonType };
      case 'enum': {
        const values = this.list(info.values, ({ name }) => name);
        if (!this.introspection.hasEnumMembers) return { values };
        return { members: this.list(info.values, (value) => this.value(value)), values };
      }
      case 'array':
        return { 'element-type': this.spell(info.elementName) };
      case 'object': {
        const members = this.list(info.members, (member) => {
          const optional = member.isOptional ? { default: null } : undefined;
          return sorted({ ...this.valueParts(member), type: this.spell(member.typeName), ...optional });
        });
        return { members, ...this.union(info.union) };
      }
      case 'alternate':
        return {
          members: this.list(info.variants, ({ typeName }) => objectDraft({ type: this.spell(typeName) })),
        };
      case 'command': {
        const flag = info.allowOob === undefined ? undefined : { 'allow-oob': info.allowOob };
        const types = {
          'arg-type': this.spell(info.argumentsName),
          'ret-type': this.spell(info.returnsName),
        };
        return { ...types, ...flag };
      }
      case 'event':
        return { 'arg-type': this.spell(info.argumentsName) };
    }
  }

  private union(union: Extract<SchemaInfo, { metaType: 'object' }>['union']): Record<string, JsonDraft> {
    if (union === undefined) return {};
    const variants = this.list(union.variants, ({ name, typeName }) =>
      objectDraft({ case: name, type: this.spell(typeName) }),
    );
    return { tag: union.tag, variants };
  }

  private value(value: NamedPart): ObjectDraft {
    return sorted(this.valueParts(value));
  }

  private valueParts(value: NamedPart): Record<string, JsonDraft> {
    return { name: value.name, ...this.features(value) };
  }

  private features({ features }: Pick<SchemaInfo, 'features'>): Record<string, JsonDraft> {
    return features.length === 0 ? {} : { features: this.list(features, ({ name }) => name) };
  }

  /** What is compiled in, with its condition beside it. */
  private list<Part extends Conditional>(
    parts: readonly Part[],
    draft: (part: Part) => JsonDraft,
  ): ArrayDraft {
    const there = parts.filter((part) => this.isThere(part));
    if (this.options.defines !== undefined) return arrayDraft(there.map(draft));
    const elements = there.map((part) => ({ value: draft(part), note: noteOf(part) }));
    return { kind: 'array', elements };
  }
}

type NamedPart = Pick<SchemaInfo, 'features'> & { readonly name: string };

/** When a part is compiled in, in words. */
export function noteOf({ condition }: Conditional): string | undefined {
  return condition && `if ${describeCondition(condition)}`;
}

function sorted(members: Readonly<Record<string, JsonDraft>>): ObjectDraft {
  const keys = Object.keys(members).sort();
  return { kind: 'object', members: keys.map((key) => ({ key, value: members[key]! })) };
}
