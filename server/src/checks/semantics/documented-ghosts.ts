import type { Release } from '../../releases/release';
import type { DefinitionItem } from '../../schema/module';
import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';
import { type Finding, FindingCollector } from '../finding';
import { documentedNames } from './documented-names';
import { documentedParts } from './documented-parts';

const NONE: readonly Finding[] = [];

/** Documentation must not describe what does not exist: the reference's pass D. */
export function checkDocumentedGhosts(
  { declaration, documentation, isSuspect }: DefinitionItem,
  release: Release,
): readonly Finding[] {
  const hasArguments = declaration.kind === 'command' || declaration.kind === 'event';
  if (hasArguments && !release.has('doc.ghost-command-event')) return NONE;
  if (documentation?.symbol === undefined || isSuspect || declaration.isIncomplete) return NONE;
  if (documentation.symbol.name !== declaration.name) return NONE;
  const names = documentedNames(documentation);
  if (names.members.size === 0 && names.features.size === 0) return NONE;
  const parts = documentedParts(declaration);
  const isExact = names.members.size === parts.length && parts.every(({ name }) => names.members.has(name));
  if (isExact && names.features.size === 0) return NONE;
  const features = [...declaration.features, ...parts.flatMap((part) => part.features)];
  const collector = new FindingCollector(documentation, declaration);
  report('member', new Set(parts.map(({ name }) => name)), documentation, collector);
  report('feature', new Set(features.map(({ name }) => name)), documentation, collector);
  return collector.findings;
}

/** The reference names all ghosts in one message, at the first; we mark each. */
function report(
  kind: 'member' | 'feature',
  existing: ReadonlySet<string>,
  documentation: DocumentationEntry,
  collector: FindingCollector,
): void {
  const ghosts = documentation.sections.filter(
    (section) => section.kind === kind && nameOf(section) !== '' && !existing.has(nameOf(section)),
  );
  const names = [...new Set(ghosts.map(nameOf))];
  const referenceArguments = { names: phrase(kind, names) };
  for (const ghost of ghosts) {
    const reference = { entry: documentation, offset: ghosts[0]?.start ?? 0 };
    const values = { names: phrase(kind, [nameOf(ghost)]) };
    collector.report('doc-ghost', values, ghost.label ?? ghost, { reference, referenceArguments });
  }
}

function nameOf(section: DocumentationSection): string {
  return section.label?.name ?? '';
}

function phrase(kind: string, names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`).join(', ');
  return names.length === 1 ? `${kind} ${quoted} does not exist` : `${kind}s ${quoted} do not exist`;
}
