import type { TextRange } from '../../text/text-range';
import type { SymbolKind } from '../symbols/symbol-kind';

/** A line of a file's table of contents. */
export interface OutlineSymbol {
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
  readonly children: readonly OutlineSymbol[];
}
