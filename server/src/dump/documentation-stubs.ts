import type { Release } from '../releases/release';
import type { CommandEntity, Entities, EventEntity, TypeEntity } from '../schema/entities';
import { isImplicitObject } from '../schema/entity-properties';
import type { DocumentationSectionKind } from '../syntax/syntax-tree';

/** What documentation can be about. */
export type DocumentedEntity = TypeEntity | CommandEntity | EventEntity;

/** A section as the dump shows it. */
export interface DumpedSection {
  readonly kind: DocumentationSectionKind;
  readonly label: string | undefined;
  readonly text: string;
}

/** Adds an empty section for each part of the subject that its documentation does not mention. */
export function withStubs(
  sections: readonly DumpedSection[],
  subject: DocumentedEntity,
  entities: Entities,
  release: Release,
): DumpedSection[] {
  const complete = [...sections];
  for (const name of partsOf(subject, entities)) {
    if (complete.some(({ kind, label }) => kind === 'member' && label === name)) continue;
    complete.splice(placeOfMember(complete), 0, { kind: 'member', label: name, text: '' });
  }
  const returns = subject.kind === 'command' && subject.returnsName !== undefined;
  if (returns && release.has('dump.returns-stub') && indexOfLast('returns', complete) < 0) {
    complete.splice(placeOfReturns(complete), 0, { kind: 'returns', label: undefined, text: '' });
  }
  return complete;
}

/** What the documentation must describe; members in place belong to the definition that they are written in. */
function partsOf(subject: DocumentedEntity, entities: Entities): string[] {
  switch (subject.kind) {
    case 'enum':
      return subject.values.map(({ name }) => name);
    case 'alternate':
      return subject.branches.map(({ name }) => name);
    case 'object':
      return [...partsOfImplicit(subject.baseName, entities), ...subject.members.map(({ name }) => name)];
    case 'command':
    case 'event':
      return partsOfImplicit(subject.argumentsName, entities);
    case 'built-in':
    case 'array':
      return [];
  }
}

function partsOfImplicit(name: string | undefined, entities: Entities): string[] {
  const type = name === undefined ? undefined : entities.type(name);
  return type !== undefined && isImplicitObject(type) ? partsOf(type, entities) : [];
}

/** Behind the last member, else behind what opens the block. */
function placeOfMember(sections: readonly DumpedSection[]): number {
  return indexOfLast('member', sections) + 1 || endOfOpening(sections);
}

/** Behind the last member, else in front of errors, of the last feature, or behind what opens the block. */
function placeOfReturns(sections: readonly DumpedSection[]): number {
  const member = indexOfLast('member', sections);
  const next = [indexOfLast('errors', sections), indexOfLast('feature', sections)];
  if (member >= 0) return member + 1;
  return next.find((place) => place >= 0) ?? endOfOpening(sections);
}

function endOfOpening(sections: readonly DumpedSection[]): number {
  const end = sections.findIndex(({ kind }) => kind !== 'intro' && kind !== 'plain');
  return end < 0 ? sections.length : end;
}

function indexOfLast(kind: DocumentationSectionKind, sections: readonly DumpedSection[]): number {
  return sections.map((section) => section.kind).lastIndexOf(kind);
}
