import { documentedFeatures, documentedParts } from '../../checks/semantics/documented-parts';
import { isDefinition } from '../../schema/definitions';
import { namespaceOf } from '../../schema/schema-namespace';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import { lineAround } from '../../text/lines';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import { type Block, endOfSection, placeBlock } from '../documentation/documentation-block';
import { changeEntry, type RefactoringMaker } from './refactoring';

/** Puts the entries for members, and those for features, in the order in which the definition has what they describe. */
export const orderDescriptions: RefactoringMaker = (place) => {
  const { entry, item, view } = place;
  if (entry.kind !== 'documentation' || item === undefined || entry.errors.length > 0) return [];
  const { declaration, isSuspect } = item;
  if (!isDefinition(declaration) || declaration.isIncomplete || isSuspect) return [];
  const parts = documentedParts(declaration, namespaceOf(view.schema));
  const block = placeBlock(entry, view.module);
  const features = documentedFeatures(declaration, parts);
  const changes = [
    ...reorder('member', parts.map(nameOf), block),
    ...reorder('feature', features.map(nameOf), block),
  ].sort((a, b) => a.start - b.start);
  if (changes.length === 0) return [];
  const title = 'Put the descriptions in the order of what they describe';
  return [{ title, edits: () => changeEntry(place, changes) }];
};

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** What stands in another order changes places; what describes nothing stays where it is. */
function reorder(kind: 'member' | 'feature', names: readonly string[], block: Block): TextChange[] {
  const sections = block.entry.sections.filter((section) => {
    return section.kind === kind && names.includes(section.label?.name ?? '');
  });
  // A line that begins the list of features must not move along with an entry.
  if (sections.some(({ featuresLine = Infinity, end }) => featuresLine < end)) return [];
  const rank = ({ label }: DocumentationSection): number => names.indexOf(label?.name ?? '');
  const wanted = [...sections].sort((a, b) => rank(a) - rank(b));
  return sections.flatMap((section, index) => {
    const other = wanted[index];
    if (other === undefined || other === section) return [];
    return [{ ...rangeOf(section, block), text: textOf(other, block) }];
  });
}

function textOf(section: DocumentationSection, block: Block): string {
  const { start, end } = rangeOf(section, block);
  return block.text.slice(start, end);
}

function rangeOf(section: DocumentationSection, block: Block): TextRange {
  return { start: lineAround(block.text, section.start).start, end: endOfSection(block, section) };
}
