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
  readonly owner?: string;
  /** What the members of such an object are. */
  readonly memberRole?: string;
}
