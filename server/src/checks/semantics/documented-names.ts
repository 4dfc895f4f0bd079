import type { DocumentationEntry } from '../../syntax/syntax-tree';

/** The names that a block describes. */
export interface DocumentedNames {
  readonly members: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
  /** What stands in a place where nothing can be described: nobody knows as what it was meant. */
  readonly misplaced: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const cache = new WeakMap<DocumentationEntry, DocumentedNames>();

export function documentedNames(documentation: DocumentationEntry): DocumentedNames {
  let names = cache.get(documentation);
  if (names === undefined) {
    names = {
      members: collect(documentation, 'member'),
      features: collect(documentation, 'feature'),
      misplaced: collectMisplaced(documentation),
    };
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

function collectMisplaced({ errors }: DocumentationEntry): ReadonlySet<string> {
  const late = errors.filter(({ code }) => code === 'doc-arg-late');
  return late.length === 0 ? NONE : new Set(late.map(({ arguments: values }) => values['name'] ?? ''));
}
