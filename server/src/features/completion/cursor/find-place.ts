import { keysOf, type KeyPlace } from '../../../checks/structure/allowed-keys';
import type { Declaration, DefinitionKind } from '../../../schema/definitions';
import { isPragmaList } from '../../../schema/pragmas';
import type { Release } from '../../../releases/release';
import type { ArrayNode, ObjectNode } from '../../../syntax/nodes';
import type { Frame, InnerCursor } from './expression-cursor';
import { CONTENTS, type Place, type TypePlace } from './place';

/** What the place of a cursor is for, in the declaration that is around it; nothing if nothing can stand there. */
export function findPlace(
  cursor: InnerCursor,
  declaration: Declaration,
  release: Release,
): Place | undefined {
  return new PlaceFinder(cursor, declaration, release).find();
}

type PartPlace = Extract<KeyPlace, 'member' | 'branch' | 'value' | 'feature'>;

/** Goes from the outermost bracket to the cursor; each step says what is in the bracket that it comes to. */
class PlaceFinder {
  private depth = 0;
  private readonly release: Release;

  constructor(
    private readonly cursor: InnerCursor,
    private readonly declaration: Declaration,
    release: Release,
  ) {
    this.release = release;
  }

  find(): Place | undefined {
    const { kind } = this.declaration;
    const root = this.object();
    if (root === undefined) return undefined;
    switch (kind) {
      case 'unknown':
        return root.key === undefined ? { kind: 'key', of: 'start', node: root.node } : undefined;
      case 'include':
        return root.key === 'include' && this.isValue() ? { kind: 'include' } : undefined;
      case 'pragma':
        return root.key === 'pragma' ? this.pragma() : undefined;
      default:
        return root.key === undefined
          ? { kind: 'key', of: kind, node: root.node }
          : this.definitionKey(root.key, kind);
    }
  }

  private definitionKey(key: string, kind: DefinitionKind): Place | undefined {
    if (key === kind) return this.isValue() ? { kind: 'definition-name' } : undefined;
    if (!this.isAllowed(key, kind)) return undefined;
    switch (key) {
      case 'data':
        return this.data(kind);
      case 'base':
        return this.isValue() || kind === 'struct'
          ? this.typeName('base', kind === 'union' ? 'base' : undefined)
          : this.members();
      case 'discriminator':
        return this.isValue() ? { kind: 'discriminator' } : undefined;
      case 'returns':
        return this.typeOrArray('returns', undefined);
      default:
        return this.commonKey(key, kind, false);
    }
  }

  private data(kind: DefinitionKind): Place | undefined {
    const takesType = kind === 'command' || kind === 'event';
    if (this.isValue())
      return takesType ? this.typeName('arguments', 'data') : { kind: 'key-value', key: 'data', of: kind };
    switch (CONTENTS[kind]) {
      case 'values':
        return this.elements('value', () => ({ kind: 'enum-value' }));
      case 'members':
        return this.members();
      case 'branches':
        return this.branches(kind);
    }
  }

  private members(): Place | undefined {
    const frame = this.object();
    if (frame === undefined) return undefined;
    if (frame.key === undefined) return { kind: 'member-name', node: frame.node };
    const part = frame.key.replace(/^\*/, '');
    return this.longForm('member', () => this.typeOrArray('member', part));
  }

  private branches(kind: DefinitionKind): Place | undefined {
    const frame = this.object();
    if (frame === undefined) return undefined;
    const { key } = frame;
    if (key === undefined) return { kind: 'branch-name', node: frame.node };
    const mayBeArray =
      kind === 'alternate' ? this.release.has('alternate.array') : this.release.has('union.simple');
    return this.longForm('branch', () =>
      mayBeArray ? this.typeOrArray('branch', key) : this.typeName('branch', undefined, key),
    );
  }

  /** A type by itself, or the value of `type` in an object. */
  private longForm(of: PartPlace, type: () => Place | undefined): Place | undefined {
    if (this.next()?.kind !== 'object') return type();
    const { key, node } = this.object()!;
    if (key === undefined) return { kind: 'key', of, node };
    return key === 'type' ? type() : this.commonKey(key, of, true);
  }

  /** Names by themselves or the value of `name` in objects. */
  private elements(of: PartPlace, name: (all: ArrayNode) => Place): Place | undefined {
    const array = this.array();
    if (array === undefined) return undefined;
    if (this.isValue()) return name(array);
    const frame = this.object();
    if (frame === undefined) return undefined;
    const { key, node } = frame;
    if (key === undefined) return { kind: 'key', of, node };
    if (key === 'name') return this.isValue() ? name(array) : undefined;
    return this.commonKey(key, of, true);
  }

  private commonKey(key: string, of: KeyPlace, isPart: boolean): Place | undefined {
    if (!this.isAllowed(key, of)) return undefined;
    if (key === 'if') return this.condition();
    if (key !== 'features') return this.isValue() ? { kind: 'key-value', key, of } : undefined;
    if (this.isValue()) return { kind: 'key-value', key, of };
    return this.elements('feature', (all) => ({ kind: 'feature', isPart, taken: namesIn(all) }));
  }

  private condition(): Place | undefined {
    let operandsOf: ArrayNode | undefined;
    for (; !this.isValue();) {
      const frame = this.next();
      this.depth++;
      if (frame?.kind === 'array') operandsOf = frame.node;
      else if (frame === undefined || !this.release.has('if.tree')) return undefined;
      else if (frame.key === undefined) return { kind: 'key', of: 'condition', node: frame.node };
      else if (frame.key !== 'not' && this.isValue())
        return { kind: 'key-value', key: frame.key, of: 'condition' };
    }
    return { kind: 'condition', operandsOf };
  }

  private pragma(): Place | undefined {
    if (this.isValue()) return { kind: 'key-value', key: 'pragma', of: 'pragma' };
    const frame = this.object();
    if (frame === undefined) return undefined;
    if (frame.key === undefined) return { kind: 'key', of: 'pragma', node: frame.node };
    const list = frame.key;
    if (this.isValue()) return { kind: 'key-value', key: list, of: 'pragma' };
    const node = this.array();
    if (node === undefined || !this.isValue() || !isPragmaList(list, this.release)) return undefined;
    return { kind: 'pragma-entry', list, node };
  }

  private typeOrArray(role: TypePlace['role'], part: string | undefined): Place | undefined {
    if (this.isValue()) return { kind: 'type', role, part, isElement: false, orObject: undefined };
    const array = this.array();
    if (array === undefined || !this.isValue() || array.elements.length > 0) return undefined;
    return { kind: 'type', role, part, isElement: true, orObject: undefined };
  }

  private typeName(
    role: TypePlace['role'],
    orObject: TypePlace['orObject'],
    part?: string,
  ): Place | undefined {
    return this.isValue() ? { kind: 'type', role, part, isElement: false, orObject } : undefined;
  }

  private isAllowed(key: string, of: KeyPlace): boolean {
    const { required, optional } = keysOf(this.release)[of];
    return required.includes(key) || optional.includes(key);
  }

  /** Whether the cursor stands right at what was come to, and not in a bracket within. */
  private isValue(): boolean {
    return this.depth === this.cursor.path.length;
  }

  private next(): Frame | undefined {
    return this.cursor.path[this.depth];
  }

  private object(): { readonly node: ObjectNode; readonly key: string | undefined } | undefined {
    const frame = this.next();
    if (frame?.kind !== 'object') return undefined;
    this.depth++;
    return frame;
  }

  private array(): ArrayNode | undefined {
    const frame = this.next();
    if (frame?.kind !== 'array') return undefined;
    this.depth++;
    return frame.node;
  }
}

/** The names of features or values, of either form. */
export function namesIn({ elements }: ArrayNode): string[] {
  return elements.flatMap((element) => {
    const name =
      element.kind === 'object' ? element.members.find(({ key }) => key.value === 'name')?.value : element;
    return name?.kind === 'string' ? [name.value] : [];
  });
}
