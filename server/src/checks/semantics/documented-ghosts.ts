import type { Definition } from '../../schema/definitions';
import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';
import type { ArgumentsOf } from '../catalogue';
import { type Finding, FindingCollector } from '../finding';
import { describesOnly, misplacedNames } from './documented-names';
import { documentedFeatures, documentedParts, type DocumentedPart } from './documented-parts';
import type { SemanticContext } from './semantic-context';

type Wordings = ArgumentsOf<'doc-ghost'>;

const NONE: readonly Finding[] = [];

/** Documentation must not describe what does not exist: the reference's pass D. */
export function checkDocumentedGhosts(context: SemanticContext): readonly Finding[] {
  const { item, release, namespace } = context;
  const { declaration, documentation, isSuspect } = item;
  if (documentation?.symbol === undefined || isSuspect || declaration.isIncomplete) return NONE;
  if (documentation.symbol.name !== declaration.name) return NONE;
  if (context.isDescribed || !documentation.sections.some(isNamed)) return NONE;
  const parts = documentedParts(declaration, namespace);
  const isThorough = release.has('doc.ghost-everywhere');
  if (!isThorough && !isLookedAt(declaration, parts)) return NONE;
  const features = isThorough ? documentedFeatures(declaration, parts) : undefined;
  const hasMembers = describesOnly('member', parts, documentation);
  const hasFeatures = features === undefined || describesOnly('feature', features, documentation);
  if (hasMembers && hasFeatures) return NONE;
  const collector = new FindingCollector(documentation, declaration);
  const place = release.has('doc.ghost-late') ? 'ghost' : 'documentation';
  if (!hasMembers) report('member', namesOf(parts), place, documentation, collector);
  if (!hasFeatures) report('feature', namesOf(features), place, documentation, collector);
  return collector.findings;
}

function isNamed({ kind }: DocumentationSection): boolean {
  return kind === 'member' || kind === 'feature';
}

function namesOf(parts: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ name }) => name));
}

/** Whether early releases look for ghosts in such a definition. */
function isLookedAt({ kind }: Definition, parts: readonly DocumentedPart[]): boolean {
  if (kind === 'enum') return false;
  return (kind !== 'command' && kind !== 'event') || parts.length > 0;
}

/** The reference names all ghosts in one message, at the first; we mark each. */
function report(
  kind: 'member' | 'feature',
  existing: ReadonlySet<string>,
  place: 'ghost' | 'documentation',
  documentation: DocumentationEntry,
  collector: FindingCollector,
): void {
  const misplaced = misplacedNames(documentation);
  const ghosts = documentation.sections.filter((section) => {
    const name = nameOf(section);
    return section.kind === kind && name !== '' && !existing.has(name) && !misplaced.has(name);
  });
  if (ghosts.length === 0) return;
  const names = [...new Set(ghosts.map(nameOf))];
  const referenceArguments = wordings(kind, names);
  for (const ghost of ghosts) {
    const reference = { entry: documentation, offset: place === 'ghost' ? (ghosts[0]?.start ?? 0) : 0 };
    const values = wordings(kind, [nameOf(ghost)]);
    collector.report('doc-ghost', values, ghost.label ?? ghost, { reference, referenceArguments });
  }
}

function nameOf(section: DocumentationSection): string {
  return section.label?.name ?? '';
}

function wordings(kind: 'member' | 'feature', names: readonly string[]): Wordings {
  return { names: phrase(kind, names), members: phrase('member', names), list: names.join(', ') };
}

function phrase(kind: string, names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`).join(', ');
  return names.length === 1 ? `${kind} ${quoted} does not exist` : `${kind}s ${quoted} do not exist`;
}
