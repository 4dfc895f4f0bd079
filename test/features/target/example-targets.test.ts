import assert from 'node:assert/strict';
import { findDefinition } from '../../../server/src/features/definition';
import { occurrencesOf } from '../../../server/src/features/target/occurrences';
import { resolveTarget } from '../../../server/src/features/target/resolve-target';
import { findTarget } from '../../../server/src/features/target/targets';
import type { Version } from '../../../server/src/releases/rule-span';
import { describeRanges, explore } from '../../harness/feature-fixture';

async function definitionsAt(text: string, release?: Version): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text, release);
  return describeRanges(findDefinition(snapshot, path, offset)?.targets ?? [], snapshot);
}

const TYPES = `
{ 'struct': 'Base', 'data': { 'label': 'str' } }
{ 'struct': 'Disc', 'base': 'Base', 'data': { '*tracks': 'int' } }
`;

describe('names in examples of the protocol', () => {
  it('lead to where an inherited member is declared, across files', async () => {
    const found = await definitionsAt(`
#-- root.json
{ 'include': 'types.json' }
##
# @load:
#
# .. qmp-example::
#
#     -> { "execute": "load",
#          "arguments": { "la$0bel": "blue" } }
#     <- { "return": {} }
##
{ 'command': 'load', 'data': 'Disc' }
#-- types.json${TYPES}`);
    assert.deepEqual(found, ["types.json:1:32 'label'"]);
  });

  it('lead to the command in releases that had a tag for examples', async () => {
    const found = await definitionsAt(
      `
##
# @load:
#
# Example:
#
# 1. Load a disc:
#
# -> { "execute": "lo$0ad" }
# <- { "return": {} }
##
{ 'command': 'load' }
`,
      '6.0',
    );
    assert.deepEqual(found, ["root.json:10:15 'load'"]);
  });

  it('are references', async () => {
    const { snapshot, path, offset, view } = await explore(`
##
# @load:
#
# .. qmp-example::
#
#     -> { "execute": "load", "arguments": { "label": "load" } }
#     <- { "return": { "label": "load" } }
##
{ 'command': 'lo$0ad', 'data': 'Disc', 'returns': 'Disc' }
${TYPES}`);
    const symbols = resolveTarget(findTarget(view.module, offset)!, view);
    assert.deepEqual(describeRanges(occurrencesOf(symbols, snapshot, [path]), snapshot), [
      "root.json:2:4 'load'",
      "root.json:6:24 'load'",
      "root.json:9:15 'load'",
    ]);
  });

  it('mean nothing where they are text, or unknown', async () => {
    for (const line of ['"label": "lo$0ad"', '"sp$0eed": 1', '"label": 1, ... and lo$0ad ...']) {
      const found = await definitionsAt(`
##
# @load:
#
# .. qmp-example::
#
#     -> { "execute": "load", "arguments": { ${line} } }
##
{ 'command': 'load', 'data': 'Disc' }
${TYPES}`);
      assert.deepEqual(found, [], line);
    }
  });
});
