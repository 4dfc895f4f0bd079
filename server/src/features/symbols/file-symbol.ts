import type { TextRange } from '../../text/text-range';
import type { SymbolKind } from './symbol-kind';

/** Something in a file that has a name, as lists and trees of such things show it. */
export interface FileSymbol {
  /** Never empty. */
  readonly name: string;
  readonly kind: SymbolKind;
  /** A few words behind the name; may be empty. */
  readonly detail: string;
  readonly isDeprecated: boolean;
  /** All that it is, with its documentation. */
  readonly range: TextRange;
  /** Its name, within `range`. */
  readonly selection: TextRange;
  readonly children: readonly FileSymbol[];
  /** Of what a declaration is: the same with offsets of its entry, the same object as long as that entry is. */
  readonly origin?: FileSymbol;
}
