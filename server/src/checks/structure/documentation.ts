import type { Definition } from '../../schema/definitions';
import { findMember } from '../../syntax/nodes';
import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';
import type { DiagnosticCode } from '../catalogue';
import type { StructureContext } from './structure-context';

/** Whether the documentation is for this definition, and whether its sections suit the kind. */
export function checkDocumentation(context: StructureContext): void {
  const { declaration, documentation } = context.item;
  if (documentation?.symbol === undefined) {
    // Free-form documentation in front is an error of its own.
    const isMissing = documentation === undefined && context.pragmas.docRequired;
    if (isMissing) context.collector.report('doc-required', {}, declaration.nameNode);
    return;
  }
  const { symbol } = documentation;
  // That the symbol line names nothing is said by the parser.
  if (symbol.name !== declaration.name && symbol.name !== '') {
    const reference = { entry: declaration.entry, offset: 0 };
    const options = { entry: documentation, reference };
    context.collector.report('doc-wrong-symbol', { symbol: symbol.name }, symbol, options);
  }
  if (!documentation.sections.some(isOfCommands)) return;
  // What is wrong with `Returns:` comes first, wherever it stands.
  checkSections('returns', documentation, context);
  checkSections('errors', documentation, context);
}

/** Whether only the documentation of some commands may have such a section. */
function isOfCommands({ kind }: DocumentationSection): boolean {
  return kind === 'returns' || kind === 'errors';
}

function checkSections(
  kind: 'returns' | 'errors',
  documentation: DocumentationEntry,
  context: StructureContext,
): void {
  const { sections } = documentation;
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index]!;
    if (section.kind === kind) checkSection(section, documentation, context);
  }
}

function checkSection(
  section: DocumentationSection,
  entry: DocumentationEntry,
  context: StructureContext,
): void {
  const { declaration } = context.item;
  let code: Extract<DiagnosticCode, `doc-returns-${string}` | 'doc-errors-kind'> | undefined;
  if (section.kind === 'returns') {
    if (declaration.kind !== 'command') code = 'doc-returns-kind';
    else if (context.release.has('doc.returns-void') && !hasReturns(declaration)) code = 'doc-returns-void';
  } else if (section.kind === 'errors' && declaration.kind !== 'command') code = 'doc-errors-kind';
  if (code === undefined) return;
  // Where blocks are read line by line, all that is known of a section is which block it is in.
  const offset = context.release.has('doc.tag-any-line') ? 0 : section.start;
  context.collector.report(code, {}, section.label ?? section, { entry, reference: { entry, offset } });
}

function hasReturns({ node }: Definition): boolean {
  return findMember(node, 'returns') !== undefined;
}
