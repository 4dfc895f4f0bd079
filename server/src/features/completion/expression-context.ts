import type { Declaration, Definition } from '../../schema/definitions';
import type { FileView } from '../file-view';
import type { InnerCursor } from './cursor/expression-cursor';

/** What the offers at a place within an expression depend on. */
export interface ExpressionContext {
  readonly view: FileView;
  readonly offset: number;
  readonly cursor: InnerCursor;
  /** What the text around the cursor declares. */
  readonly declaration: Declaration;
  /** The same, if it is a definition. */
  readonly definition: Definition | undefined;
}
