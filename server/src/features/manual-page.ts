import type { Release } from '../releases/release';
import { compareVersions, type Version } from '../releases/rule-span';
import { BUILT_IN_TYPES } from '../schema/built-in-types';
import { isSpecialFeature } from '../schema/definitions';
import type { Module } from '../schema/module';
import { entryIndexAt } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import { DECLARATION_SECTIONS, type ManualSection, sectionOfKey } from './catalogue/manual-sections';
import { viewsOf } from './file-view';
import { isInDocumentation, type ExpressionTarget, type Target } from './target/target';
import { findTarget, itemOfEntry } from './target/targets';

/** The releases whose manuals are published each by itself. Before them the page was no web page. */
const FIRST_PUBLISHED: Version = '6.2';
const LAST_PUBLISHED: Version = '10.0';

/**
 * The address of what QEMU's manual says of what stands at an offset: the key or directive there, else the kind of thing
 * that is being defined or documented. In the words of the release in force, or of the nearest whose manual there is.
 */
export function findManualPage(snapshot: Snapshot, path: FilePath, offset: number): string | undefined {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return undefined;
  return `${pageOf(view.module.tree.release)}#${sectionAt(view.module, offset)}`;
}

function pageOf({ version }: Release): string {
  if (compareVersions(version, LAST_PUBLISHED) > 0)
    return 'https://www.qemu.org/docs/master/devel/qapi-code-gen.html';
  const published = compareVersions(version, FIRST_PUBLISHED) < 0 ? FIRST_PUBLISHED : version;
  return `https://qemu.readthedocs.io/en/v${published}.0/devel/qapi-code-gen.html`;
}

function sectionAt(module: Module, offset: number): ManualSection {
  const index = entryIndexAt(module.tree, offset);
  const entry = module.tree.entries[index];
  const declared = itemOfEntry(module, index)?.declaration.kind ?? 'unknown';
  const target = findTarget(module, offset)?.target;
  if (entry?.kind === 'documentation') return sectionOfDocumentation(target);
  const isPlain = target === undefined || isInDocumentation(target);
  return isPlain ? DECLARATION_SECTIONS[declared] : sectionOfTarget(target, declared);
}

function sectionOfTarget(
  target: ExpressionTarget,
  declared: keyof typeof DECLARATION_SECTIONS,
): ManualSection {
  switch (target.kind) {
    case 'key':
      return sectionOfKey(target.key, target.place, declared);
    case 'feature-name':
      return isSpecialFeature(target.feature.name) ? 'special-features' : 'features';
    case 'condition-name':
      return 'configuring-the-schema';
    case 'type-name':
      if (BUILT_IN_TYPES.has(target.reference.name)) return 'built-in-types';
      return 'type-references-and-array-types';
    default:
      return DECLARATION_SECTIONS[declared];
  }
}

function sectionOfDocumentation(target: Target | undefined): ManualSection {
  switch (target?.kind) {
    case 'documented-symbol':
    case 'entry-label':
    case 'tag':
      return 'definition-documentation';
    case 'directive-name':
    case 'mention':
    case 'reference':
      return 'documentation-markup';
    default:
      return 'documentation-comments';
  }
}
