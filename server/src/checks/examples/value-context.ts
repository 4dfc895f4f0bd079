import { contentOf, type JsonNode, type JsonString } from '../../qmp/json-nodes';
import type { Namespace } from '../../schema/types';
import type { TextRange } from '../../text/text-range';
import type { MistakeCollector } from './mistakes';

/** What the checks of all values of a message share. */
export interface ValueContext {
  readonly namespace: Namespace;
  readonly collector: MistakeCollector;
  /** Whether the message is one that the server sends, which takes more than it says. */
  readonly isFromServer: boolean;
}

/** What a value is in the object or message that has it. */
export interface ValueRole {
  /** As messages call it. */
  readonly name: string;
  /** Stands for the value where there is nothing else to mark. */
  readonly anchor: TextRange;
  /** Who declares the members of an object of which the type does not tell. */
  readonly owner?: string | undefined;
  /** What the members of such an object are. */
  readonly memberRole?: string | undefined;
}

/** Of what stands behind a key. Words are made only for what is wrong. */
export class KeyRole implements ValueRole {
  constructor(protected readonly key: JsonString) {}

  get name(): string {
    return `'${this.key.value}'`;
  }

  get anchor(): TextRange {
    return contentOf(this.key);
  }
}

/** Of an element of an array, or of arrays in arrays. */
export class ElementRole implements ValueRole {
  constructor(
    private readonly array: ValueRole,
    private readonly element: JsonNode,
  ) {}

  get name(): string {
    const { name } = this.array;
    return this.array instanceof ElementRole ? name : `an element of ${name}`;
  }

  get anchor(): TextRange {
    const { start } = this.element;
    return { start, end: start + 1 };
  }
}
