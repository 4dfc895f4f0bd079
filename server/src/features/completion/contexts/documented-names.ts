import type { DocumentationEntry, DocumentationSection } from '../../../syntax/syntax-tree';
import { entryIndexAt, type SyntaxTree } from '../../../syntax/syntax-tree';
import { documentedFeatures, documentedParts } from '../../../checks/semantics/documented-parts';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { ExpressionContext } from '../expression-context';

/** What the documentation in front describes and the definition does not have yet, in its order. */
export function documentedButAbsent(
  kind: Extract<DocumentationSection['kind'], 'member' | 'feature'>,
  { view, offset, definition }: ExpressionContext,
): readonly string[] {
  const documentation = documentationInFront(view.module.tree, offset);
  if (documentation === undefined || definition === undefined) return [];
  const parts = documentedParts(definition, namespaceOf(view.schema));
  const present = kind === 'member' ? parts : documentedFeatures(definition, parts);
  const names = new Set(present.map(({ name }) => name));
  return documentation.sections.flatMap(({ kind: sectionKind, label }) => {
    return sectionKind === kind && label !== undefined && !names.has(label.name) ? [label.name] : [];
  });
}

/** The block of documentation right in front of the expression at the offset. */
export function documentationInFront(tree: SyntaxTree, offset: number): DocumentationEntry | undefined {
  const { entries, starts } = tree;
  let index = entryIndexAt(tree, offset);
  for (let hasExpression = false; index >= 0; index--) {
    const entry = entries[index]!;
    if (entry.kind === 'documentation') return entry;
    if (entry.kind !== 'expression') continue;
    if (hasExpression || (starts[index] ?? 0) >= offset) return undefined;
    hasExpression = true;
  }
  return undefined;
}
