import type { Release } from '../releases/release';
import type { Entities } from '../schema/entities';
import { type EntryInOrder, entriesInOrder } from '../schema/entries-in-order';
import type { Definition } from '../schema/definitions';
import type { Schema } from '../schema/schema';
import { textOfSection } from '../syntax/documentation-text';
import type { DocumentationEntry } from '../syntax/syntax-tree';
import { type DocumentedEntity, type DumpedSection, withStubs } from './documentation-stubs';

type DocumentationInOrder = Extract<EntryInOrder, { kind: 'documentation' }>;

/** The blocks of documentation of all files, in the order in which they are read. */
export function documentationLines(schema: Schema, entities: Entities): string[] {
  const subjects = subjectsOf(schema, entities);
  const { release } = schema;
  return entriesInOrder(schema).flatMap((item) => {
    if (item.kind !== 'documentation') return [];
    const sections = sectionsOf(item, schema);
    const { symbol } = item.entry;
    if (symbol === undefined) return freeFormLines(sections, release);
    const subject = subjects.get(item.entry);
    const complete = subject === undefined ? sections : withStubs(sections, subject, entities, release);
    return [`doc symbol=${symbol.name}`, ...blockLines(complete, release)];
  });
}

/** What each block is about. */
function subjectsOf(schema: Schema, entities: Entities): ReadonlyMap<DocumentationEntry, DocumentedEntity> {
  const byDefinition = new Map<Definition, DocumentedEntity>();
  for (const entity of entities.all) {
    if (entity.kind === 'include' || entity.name !== entity.origin?.definition.name) continue;
    byDefinition.set(entity.origin.definition, entity);
  }
  const subjects = new Map<DocumentationEntry, DocumentedEntity>();
  for (const { definition, item } of schema.definitions) {
    const entity = byDefinition.get(definition);
    if (item.documentation !== undefined && entity !== undefined) subjects.set(item.documentation, entity);
  }
  return subjects;
}

function sectionsOf({ entry, file, start }: DocumentationInOrder, schema: Schema): DumpedSection[] {
  const { text } = schema.moduleOf(file).tree;
  return entry.sections.map((section) => ({
    kind: section.kind,
    label: section.label?.name,
    text: textOfSection(section, text, start, schema.release),
  }));
}

/** Where headings cut a block, each piece is a block of its own. */
function freeFormLines(sections: readonly DumpedSection[], release: Release): string[] {
  const pieces = sections.length === 0 ? [[]] : sections.map((section) => [section]);
  return pieces.flatMap((piece) => ['doc freeform', ...blockLines(piece, release, 'plain')]);
}

/** `first` says what a block begins with, be there text or not. */
function blockLines(
  sections: readonly DumpedSection[],
  release: Release,
  first: 'intro' | 'plain' = 'intro',
): string[] {
  if (!release.has('dump.doc-source-order')) return groupedLines(sections, release);
  const opening = sections[0]?.kind === first ? [] : [{ kind: first, label: undefined, text: '' }];
  return [...opening, ...sections].flatMap(({ kind, label, text }) => {
    return [`    ${titleOf(kind)}${kind === 'member' || kind === 'feature' ? `=${label ?? ''}` : ''}`, text];
  });
}

/** The text before everything else, then members, features and other sections, each in their order. */
function groupedLines(sections: readonly DumpedSection[], release: Release): string[] {
  const [first] = sections;
  const body = first?.kind === 'plain' ? first : undefined;
  const of = (kind: DumpedSection['kind']) => sections.filter((section) => section.kind === kind);
  const features = release.has('dump.doc-feature') ? of('feature') : [];
  const others = sections.filter((section) => {
    return section !== body && section.kind !== 'member' && section.kind !== 'feature';
  });
  return [
    ...['    body=', body?.text ?? ''],
    ...of('member').flatMap(({ label, text }) => [`    arg=${label ?? ''}`, text]),
    ...features.flatMap(({ label, text }) => [`    feature=${label ?? ''}`, text]),
    ...others.flatMap((section) => [`    section=${sectionName(section, release)}`, section.text]),
  ];
}

function sectionName({ kind, label }: DumpedSection, release: Release): string {
  return release.has('dump.doc-none') ? (label ?? 'None') : titleOf(kind);
}

function titleOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
