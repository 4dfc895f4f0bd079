import type { DefinitionItem } from '../../schema/module';
import type { Namespace } from '../../schema/types';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import { documentedFeatures, documentedParts } from './documented-parts';

const NO_NAMES: ReadonlySet<string> = new Set();

/** The names that a block describes. */
export interface DocumentedNames {
  readonly members: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
  /** What stands in a place where nothing can be described: nobody knows as what it was meant. */
  readonly misplaced: ReadonlySet<string>;
}

export function documentedNames(documentation: DocumentationEntry): DocumentedNames {
  return {
    members: collect(documentation, 'member'),
    features: collect(documentation, 'feature'),
    misplaced: misplacedNames(documentation),
  };
}

/** Whether the documentation of a definition describes it exactly. */
export function isDescribed({ declaration, documentation }: DefinitionItem, namespace: Namespace): boolean {
  if (documentation === undefined) return false;
  const parts = documentedParts(declaration, namespace);
  return describesExactly(parts, documentedFeatures(declaration, parts), documentation);
}

/**
 * Whether the block describes just these parts and features, each in their order. Nearly every block does, and this is
 * told without a list of its names.
 */
function describesExactly(
  parts: readonly { readonly name: string }[],
  features: readonly { readonly name: string }[],
  { sections }: DocumentationEntry,
): boolean {
  let part = 0;
  let feature = 0;
  for (let index = 0; index < sections.length; index++) {
    const { kind, label } = sections[index]!;
    if (kind === 'member' && label?.name !== parts[part++]?.name) return false;
    if (kind === 'feature' && label?.name !== features[feature++]?.name) return false;
  }
  return part === parts.length && feature === features.length;
}

/** Whether all sections of that kind describe some of the parts, in their order: then there is no other one for sure. */
export function describesOnly(
  kind: 'member' | 'feature',
  parts: readonly { readonly name: string }[],
  { sections }: DocumentationEntry,
): boolean {
  let part = 0;
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index]!;
    if (section.kind !== kind) continue;
    while (part < parts.length && parts[part]!.name !== section.label?.name) part++;
    if (part++ === parts.length) return false;
  }
  return true;
}

function collect({ sections }: DocumentationEntry, kind: 'member' | 'feature'): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 0; index < sections.length; index++) {
    const { kind: own, label } = sections[index]!;
    if (own === kind && label !== undefined) names.add(label.name);
  }
  return names;
}

/** What stands in a place where nothing can be described. */
export function misplacedNames({ errors }: DocumentationEntry): ReadonlySet<string> {
  if (errors.length === 0) return NO_NAMES;
  const late = errors.filter(({ code }) => code === 'doc-arg-late');
  return new Set(late.map(({ arguments: values }) => values['name'] ?? ''));
}
