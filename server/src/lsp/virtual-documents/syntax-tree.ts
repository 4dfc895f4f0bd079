import { describeSyntaxTree } from '../../features/syntax-tree';
import { kindOfFile } from './virtual-document';

/** The syntax tree of a file, for those who work on the parser. */
export const syntaxTreeKind = kindOfFile('syntax-tree', ({ snapshot, path }) =>
  describeSyntaxTree(snapshot, path),
);
