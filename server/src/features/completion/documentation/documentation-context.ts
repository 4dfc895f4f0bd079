import { documentedFeatures, documentedParts } from '../../../checks/semantics/documented-parts';
import { type Definition, isDefinition } from '../../../schema/definitions';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { DocumentationSection } from '../../../syntax/syntax-tree';
import type { TextRange } from '../../../text/text-range';
import type { FileView } from '../../file-view';
import { itemOfEntry } from '../../target/targets';
import type { CompletionItem, CompletionKind, CompletionSubject } from '../completion-item';
import type { DocumentationCursor } from '../cursor/documentation-cursor';
import type { Template } from '../template';

/** What the offers in a block of documentation depend on. */
export interface DocumentationContext {
  readonly view: FileView;
  readonly cursor: DocumentationCursor;
  /** What the block documents, or is about to. */
  readonly definition: Definition | undefined;
}

export function documentationContext(cursor: DocumentationCursor, view: FileView): DocumentationContext {
  const declaration = itemOfEntry(view.module, cursor.index)?.declaration;
  const definition = declaration && isDefinition(declaration) ? declaration : undefined;
  return { view, cursor, definition };
}

/** The names of what the block must describe, in the order of the definition. */
export function namesToDescribe({ definition, view }: Omit<DocumentationContext, 'cursor'>): {
  readonly members: readonly string[];
  readonly features: readonly string[];
} {
  if (definition === undefined) return { members: [], features: [] };
  const parts = documentedParts(definition, namespaceOf(view.schema));
  const features = documentedFeatures(definition, parts).map(({ name }) => name);
  return { members: parts.map(({ name }) => name), features: [...new Set(features)] };
}

/** The sections of the block but for one that the cursor is in the label of. */
export function otherSections({ cursor }: DocumentationContext): readonly DocumentationSection[] {
  const inside = cursor.offset - cursor.start;
  return cursor.entry.sections.filter(({ label, start }) => {
    return label === undefined || inside < start || label.end < inside;
  });
}

/** An item that replaces what stands around the cursor, from so many characters in front of it to so many behind. */
export function itemAround(
  { cursor: { offset } }: DocumentationContext,
  { before, after = 0 }: { readonly before: number; readonly after?: number },
  item: {
    readonly label: string;
    readonly kind: CompletionKind;
    readonly template: Template;
    readonly detail?: string | undefined;
    readonly filterText?: string;
    readonly subject?: CompletionSubject | undefined;
  },
): CompletionItem {
  const { label, kind, template, detail, filterText = label, subject } = item;
  const range: TextRange = { start: offset - before, end: offset + after };
  return { label, kind, detail, filterText, edit: { range, template }, subject };
}
