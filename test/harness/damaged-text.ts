/** What holds of every feature: whatever the text, it answers, and does not throw. */
import fc from 'fast-check';
import { viewsOf } from '../../server/src/features/file-view';
import { NEWEST_VERSION } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import type { FilePath } from '../../server/src/text/file-path';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { applyChange } from './apply-change';
import { memoryWorkspace } from './memory-workspace';
import { changeOf, edits } from './random-edits';
import { settingsOfRelease } from './settings-of-release';

const PATH = '/w/damaged.json';
const RELEASES: readonly Version[] = ['2.12', '5.2', '8.2', NEWEST_VERSION];

/** Some of everything that a schema can hold, in our own words. */
const EVERYTHING = `##
# = Boxes
#
# What goes into what.
##

{ 'include': 'other.json' }
{ 'pragma': { 'doc-required': false } }

##
# @Shape:
#
# What a box looks like.
#
# @round: no corners
#
# @square: four of them, see \`Box\` and @round
#
# Features:
#
# @deprecated: Use the other one.
#
# Since: 1.0
##
{ 'enum': 'Shape', 'if': 'CONFIG_SHAPES',
  'data': [ 'round', { 'name': 'square', 'features': [ 'deprecated' ] } ] }

# A remark
{ 'struct': 'Base', 'data': { 'shape': 'Shape', '*size': 'int' } }

##
# Details
# =======
#
# Example::
#
#     -> { "execute": "pack" }
##

{ 'struct': 'Box', 'base': 'Base', 'data': { 'within': [ 'Any' ], '*lid': { 'type': 'Box', 'if': { 'not': 'A' } } } }
{ 'union': 'Any', 'base': 'Base', 'discriminator': 'shape', 'data': { 'round': 'Box' } }
{ 'alternate': 'Some', 'data': { 'box': 'Box', 'name': 'str' } }
{ 'command': 'pack', 'data': { 'what': 'Any' }, 'returns': [ 'Box' ], 'features': [ 'unstable' ] }
{ 'event': 'PACKED', 'boxed': true, 'data': 'Any' }
`;

/** Calls back with snapshots of a file that random edits damaged. */
export async function forDamagedTexts(
  check: (snapshot: Snapshot, path: FilePath) => void,
  numRuns = 60,
): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(edits, { maxLength: 6 }),
    fc.constantFrom(...RELEASES),
    async (list, release) => {
      const text = list.reduce((before, edit) => applyChange(before, changeOf(before, edit)), EVERYTHING);
      const { workspace } = memoryWorkspace({ [PATH]: text }, [], {
        settingsOf: () => settingsOfRelease(release),
      });
      workspace.openDocument(PATH, text, 1);
      check(await workspace.settle(), PATH);
    },
  );
  await fc.assert(property, { numRuns });
}

/** Offsets all over the file: all of a short one, some of a long one. */
export function someOffsets(snapshot: Snapshot, path: FilePath, step = 7): number[] {
  const { length } = viewsOf(snapshot, path)[0]?.module.tree.source ?? { length: 0 };
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step).concat(length);
}
