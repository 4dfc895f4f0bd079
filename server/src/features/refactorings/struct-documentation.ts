import type { Member } from '../../schema/definitions';
import { documentationOf } from '../../schema/documentation-of';
import type { Release } from '../../releases/release';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import type { TextChange } from '../../text/text-change';
import {
  type Block,
  linesOfSection,
  removeSections,
  standsApart,
  STUB,
} from '../documentation/documentation-block';
import { referenceTo } from '../documentation/reference-to';
import { type MemberHolder, type MembersInPlace, roleOfMembers } from './members-in-place';

/** The documentation of a struct that gets the members of a definition, and what changes in that of the definition. */
export interface MovedDocumentation {
  readonly lines: readonly string[];
  readonly removals: readonly TextChange[];
}

/** The entries of members, and of features that only they have, move to the struct. */
export function moveDocumentation(
  name: string,
  { holder, members }: MembersInPlace,
  block: Block,
  release: Release,
): MovedDocumentation {
  const { members: entries, features, since } = documentationOf(block.entry);
  const featureNames = featuresOfMembers(members);
  const kept = new Set(holder.features.map((feature) => feature.name));
  const moved = [
    ...members.map((member) => entries.get(member.name)),
    ...featureNames.filter((feature) => !kept.has(feature)).map((feature) => features.get(feature)),
  ];
  const names = members.map((member) => member.name);
  const list = entriesFor(featureNames, features, block, release.has('doc.feature-required'));
  return {
    lines: [
      '##',
      `# @${name}:`,
      '#',
      purposeOf(holder, release),
      ...entriesFor(names, entries, block, release.has('doc.member-required')),
      ...(list.length > 0 ? ['#', '# Features:', ...list] : []),
      ...(since === undefined ? [] : ['#', ...linesOfSection(block, since)]),
      '##',
    ],
    removals: removeSections(
      block,
      moved.filter((section) => section !== undefined),
    ),
  };
}

/** What the documentation of such a struct says of the whole, until somebody finds better words. */
export function purposeOf(holder: MemberHolder, release: Release): string {
  const role = roleOfMembers(holder);
  return `# ${role.charAt(0).toUpperCase()}${role.slice(1)} of ${referenceTo(holder.name, release)}.`;
}

export function featuresOfMembers(members: readonly Member[]): string[] {
  return [...new Set(members.flatMap(({ features }) => features.map(({ name }) => name)))];
}

/**
 * The entries for names, in the order in which they are documented and each as far apart from the one before as it was.
 * Those that are missing come last, where there must be one.
 */
export function entriesFor(
  names: readonly string[],
  sections: ReadonlyMap<string, DocumentationSection>,
  block: Block | undefined,
  isRequired: boolean,
): string[] {
  const lines = block === undefined ? [] : writtenEntries(names, sections, block);
  const missing = isRequired ? names.filter((name) => !sections.has(name)) : [];
  return [...lines, ...missing.flatMap((name) => ['#', `# @${name}: ${STUB}`])];
}

function writtenEntries(
  names: readonly string[],
  sections: ReadonlyMap<string, DocumentationSection>,
  block: Block,
): string[] {
  const found = [...sections].filter(([name]) => names.includes(name));
  return found.flatMap(([, section], index) => {
    const isApart = index === 0 || standsApart(block, section);
    return [...(isApart ? ['#'] : []), ...linesOfSection(block, section)];
  });
}
