import type { DocumentationEntry, DocumentationSection } from '../syntax/syntax-tree';

/** The sections of a block of documentation by what they are for. */
export interface DocumentationParts {
  /** What is told before any member, value, tag or feature. */
  readonly overview: readonly DocumentationSection[];
  /** Of members, arguments, values, and branches of alternates, by name. */
  readonly members: ReadonlyMap<string, DocumentationSection>;
  readonly features: ReadonlyMap<string, DocumentationSection>;
  readonly since: DocumentationSection | undefined;
  /** All that is left, in source order: texts behind the first entry or tag, and tagged sections. */
  readonly rest: readonly DocumentationSection[];
}

const NOTHING: DocumentationParts = {
  overview: [],
  members: new Map(),
  features: new Map(),
  since: undefined,
  rest: [],
};

const cache = new WeakMap<DocumentationEntry, DocumentationParts>();

/** What the documentation of a definition says of which part of it; the first section for a name counts. */
export function documentationOf(documentation: DocumentationEntry | undefined): DocumentationParts {
  if (documentation === undefined) return NOTHING;
  let parts = cache.get(documentation);
  if (parts === undefined) {
    parts = sortSections(documentation.sections);
    cache.set(documentation, parts);
  }
  return parts;
}

function sortSections(sections: readonly DocumentationSection[]): DocumentationParts {
  const overview: DocumentationSection[] = [];
  const members = new Map<string, DocumentationSection>();
  const features = new Map<string, DocumentationSection>();
  const rest: DocumentationSection[] = [];
  let since: DocumentationSection | undefined;
  let isOverview = true;
  for (const section of sections) {
    const isText = section.kind === 'intro' || section.kind === 'plain';
    isOverview &&= isText;
    if (isOverview) overview.push(section);
    else if (section.kind === 'member') addFirst(members, section);
    else if (section.kind === 'feature') addFirst(features, section);
    else if (section.kind === 'since' && since === undefined) since = section;
    else rest.push(section);
  }
  return { overview, members, features, since, rest };
}

function addFirst(map: Map<string, DocumentationSection>, section: DocumentationSection): void {
  const name = section.label?.name ?? '';
  if (!map.has(name)) map.set(name, section);
}
