import type { DocumentationEntry } from '../../syntax/syntax-tree';

/** The names that a block describes. */
interface DocumentedNames {
  readonly members: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const cache = new WeakMap<DocumentationEntry, DocumentedNames>();

export function documentedNames(documentation: DocumentationEntry): DocumentedNames {
  let names = cache.get(documentation);
  if (names === undefined) {
    names = { members: collect(documentation, 'member'), features: collect(documentation, 'feature') };
    cache.set(documentation, names);
  }
  return names;
}

function collect({ sections }: DocumentationEntry, kind: 'member' | 'feature'): ReadonlySet<string> {
  let names: Set<string> | undefined;
  sections.forEach((section) => {
    if (section.kind === kind && section.label !== undefined) (names ??= new Set()).add(section.label.name);
  });
  return names ?? NONE;
}
