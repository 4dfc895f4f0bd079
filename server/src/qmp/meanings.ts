import type {
  Branch,
  CommandDefinition,
  Definition,
  EnumDefinition,
  EnumValue,
  EventDefinition,
  Member,
  UnionDefinition,
} from '../schema/definitions';
import type { JsonString } from './json-nodes';
import type { TypedMember, TypedMessage, TypedValue } from './typed-values';

/** What a key or a string in an example stands for. */
export type Meaning =
  | { readonly kind: 'definition'; readonly definition: CommandDefinition | EventDefinition }
  | { readonly kind: 'member'; readonly owner: Definition; readonly member: Member }
  | { readonly kind: 'value'; readonly owner: EnumDefinition; readonly value: EnumValue }
  | { readonly kind: 'branch'; readonly owner: UnionDefinition; readonly branch: Branch }
  /** A word of the protocol (`execute`), or `type` and `data` of a simple union. */
  | { readonly kind: 'protocol'; readonly name: string };

/** Every key and every string that a schema knows, with what it stands for. */
export type Meanings = ReadonlyMap<JsonString, Meaning>;

/** What the names in messages stand for. */
export function meaningsIn(messages: readonly TypedMessage[]): Meanings {
  const collector = new MeaningCollector();
  for (const message of messages) collector.addMessage(message);
  return collector.meanings;
}

class MeaningCollector {
  readonly meanings = new Map<JsonString, Meaning>();

  addMessage({ members, value }: TypedMessage): void {
    if (value !== undefined) this.addValue(value);
    for (const { node, isKnown, value: own } of members) {
      if (isKnown) this.meanings.set(node.key, { kind: 'protocol', name: node.key.value });
      this.addValue(own);
    }
  }

  private addValue(value: TypedValue): void {
    switch (value.kind) {
      case 'object':
        return value.members.forEach((member) => this.addMember(member));
      case 'array':
        return value.elements.forEach((element) => this.addValue(element));
      case 'enum-value': {
        const { node, type: owner, value: found } = value;
        if (found !== undefined) this.meanings.set(node, { kind: 'value', owner, value: found });
        return;
      }
      case 'name':
        if (value.named !== undefined) this.meanings.set(value.node, value.named);
        return;
      default:
        return;
    }
  }

  private addMember({ node: { key }, declared, value }: TypedMember): void {
    if (declared?.kind === 'member') this.meanings.set(key, declared);
    else if (declared !== undefined) this.meanings.set(key, { kind: 'protocol', name: declared.name });
    this.addValue(value);
  }
}
