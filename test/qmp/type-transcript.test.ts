import assert from 'node:assert/strict';
import { examplesOf } from '../../server/src/qmp/examples-of';
import { contentOf } from '../../server/src/qmp/json-nodes';
import { type Meaning, meaningsIn } from '../../server/src/qmp/meanings';
import { typeTranscript } from '../../server/src/qmp/type-transcript';
import { NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { moduleOf } from '../../server/src/schema/module';
import { namespaceOf } from '../../server/src/schema/schema-namespace';
import { parse } from '../../server/src/syntax/parser';
import { schemaOf } from '../harness/memory-schema';

/** What the names in the examples of a schema mean, as `name: meaning`, one for each that means something. */
function meaningsOf(text: string, version: Version = NEWEST_VERSION): string[] {
  const release = releaseOf(version);
  const module = moduleOf('/root.json', parse(text, release));
  const schema = schemaOf('root.json', new Map([['/root.json', module]]));
  return module.items.flatMap(({ documentation, declaration }) => {
    if (documentation === undefined) return [];
    const start = module.tree.starts[module.tree.entries.indexOf(documentation)] ?? 0;
    const entryText = text.slice(start, start + documentation.length);
    const name = 'name' in declaration ? declaration.name : undefined;
    return examplesOf(documentation, entryText, release).flatMap((example) => {
      const meanings = meaningsIn(typeTranscript(example, namespaceOf(schema), name));
      return Array.from(meanings, ([node, meaning]) => {
        const { start, end } = contentOf(node);
        assert.equal(entryText.slice(start, end), node.value);
        return `${node.value}: ${describeMeaning(meaning)}`;
      });
    });
  });
}

function describeMeaning(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'definition':
      return `${meaning.definition.kind} ${meaning.definition.name}`;
    case 'member':
      return `${meaning.owner.name}.${meaning.member.name}`;
    case 'value':
      return `${meaning.owner.name}.${meaning.value.name}`;
    case 'branch':
      return `${meaning.owner.name}/${meaning.branch.name}`;
    case 'protocol':
      return 'protocol';
  }
}

/** The schema of the tests with an example of the command `load`. */
function example(lines: string): string {
  const comment = lines
    .trim()
    .split('\n')
    .map((line) => `#     ${line}`.trimEnd())
    .join('\n');
  return `
{ 'enum': 'Medium', 'data': [ 'disc', 'tape' ] }
{ 'struct': 'Base', 'data': { 'medium': 'Medium', '*label': 'str' } }
{ 'struct': 'Disc', 'data': { 'tracks': [ 'Range' ] } }
{ 'struct': 'Tape', 'data': { 'metres': 'int' } }
{ 'struct': 'Range', 'data': { 'from': 'int', '*to': 'int' } }
{ 'union': 'Media', 'base': 'Base', 'discriminator': 'medium', 'data': { 'disc': 'Disc', 'tape': 'Tape' } }
{ 'alternate': 'MediaOrMedium', 'data': { 'media': 'Media', 'medium': 'Medium' } }
{ 'struct': 'Loaded', 'data': { 'slot': 'int' } }
{ 'event': 'LOADED', 'data': { 'media': 'MediaOrMedium' } }
##
# @load:
#
# Load.
#
# .. qmp-example::
#
${comment}
##
{ 'command': 'load', 'data': 'Media', 'boxed': true, 'returns': [ 'Loaded' ] }
`;
}

describe('names in examples', () => {
  it('are commands, members that are inherited or of the selected branch, and values', () => {
    const found = meaningsOf(
      example(`
-> { "execute": "load",
     "arguments": { "medium": "disc", "label": "disc", "tracks": [ { "from": 1 } ], "metres": 3 } }
<- { "return": [ { "slot": 1 }, ... ] }`),
    );
    assert.deepEqual(found, [
      'execute: protocol',
      'load: command load',
      'arguments: protocol',
      'medium: Base.medium',
      'disc: Medium.disc',
      'label: Base.label',
      'tracks: Disc.tracks',
      'from: Range.from',
      'return: protocol',
      'slot: Loaded.slot',
    ]);
  });

  it('are events and what an alternate holds, told by the kind of the value', () => {
    const found = meaningsOf(
      example(`
<- { "event": "LOADED", "data": { "media": "tape" }, "timestamp": { "seconds": 1, "microseconds": 2 } }
<- { "event": "LOADED", "data": { "media": { "medium": "tape", "metres": 3 } } }`),
    );
    assert.deepEqual(
      found.filter((line) => !line.endsWith('protocol')),
      [
        'LOADED: event LOADED',
        'media: LOADED.media',
        'tape: Medium.tape',
        'LOADED: event LOADED',
        'media: LOADED.media',
        'medium: Base.medium',
        'tape: Medium.tape',
        'metres: Tape.metres',
      ],
    );
  });

  it('are found although the branch is left out, or the JSON is wrong', () => {
    const found = meaningsOf(
      example(`
-> { "execute": "load" "arguments": { ..., "metres": 3, "tracks" [ { "to": 2 ] }
<- { "return": [ { "slot" } ] }`),
    );
    for (const name of [
      'load: command load',
      'metres: Tape.metres',
      'tracks: Disc.tracks',
      'to: Range.to',
      'slot: Loaded.slot',
    ])
      assert.ok(found.includes(name), name);
  });

  it('mean nothing that the schema does not know', () => {
    const found = meaningsOf(
      example(`
-> { "execute": "unload", "arguments": { "medium": "disc" }, "argument": 1 }
<- { "return": [ { "slot": 1 } ] }
-> { "execute": "load", "arguments": { "medium": "stone", "speed": 1 } }`),
    );
    assert.deepEqual(
      found.filter((line) => !line.endsWith('protocol')),
      ['load: command load', 'medium: Base.medium'],
    );
  });

  it('in an answer without a command belong to the command that is documented', () => {
    assert.deepEqual(meaningsOf(example('<- { "return": [ { "slot": 1 } ] }')), [
      'return: protocol',
      'slot: Loaded.slot',
    ]);
  });

  it('in answers to several commands belong to these in their order', () => {
    const found = meaningsOf(
      example(`
-> { "execute": "unknown" }
-> { "execute": "load" }
-> { "execute": "unknown" }
<- { "return": [ { "slot": 1 } ] }
<- { "return": [ { "slot": 2 } ] }`),
    );
    assert.equal(found.filter((line) => line === 'slot: Loaded.slot').length, 1);
  });

  it('name the branch and the data of a simple union', () => {
    const found = meaningsOf(
      `
{ 'struct': 'Disc', 'data': { 'tracks': 'int' } }
{ 'union': 'Media', 'data': { 'disc': 'Disc', 'name': 'str' } }
##
# @load:
#
# Example:
#
# -> { "execute": "load", "arguments": { "media": { "type": "disc",
#
#                         "data": { "tracks": 3 } } } }
# <- { "return": {} }
##
{ 'command': 'load', 'data': { 'media': 'Media' } }
`,
      '5.2',
    );
    assert.deepEqual(
      found.filter((line) => !line.endsWith('protocol')),
      ['load: command load', 'media: load.media', 'disc: Media/disc', 'tracks: Disc.tracks'],
    );
  });

  it('in what is no message are those of the type that is documented', () => {
    const found = meaningsOf(`
##
# @Disc:
#
# .. qmp-example::
#
#     { "tracks": 3 }
##
{ 'struct': 'Disc', 'data': { 'tracks': 'int' } }
`);
    assert.deepEqual(found, ['tracks: Disc.tracks']);
  });

  it('are found in examples that are annotated, of which the parts belong together', () => {
    const found = meaningsOf(`
##
# @load:
#
# .. qmp-example::
#    :annotated:
#
#    First the command::
#
#      -> { "execute": "load" }
#
#    then the answer::
#
#      <- { "return": { "tracks": 3 } }
##
{ 'command': 'load', 'returns': 'Disc' }
{ 'struct': 'Disc', 'data': { 'tracks': 'int' } }
`);
    assert.deepEqual(found.at(-1), 'tracks: Disc.tracks');
  });

  it('cost no more in unions that contain themselves', () => {
    const branches = Array.from({ length: 30 }, (_, index) => `'b${index}': 'Again'`).join(', ');
    const values = Array.from({ length: 30 }, (_, index) => `'b${index}'`).join(', ');
    meaningsOf(`
{ 'enum': 'Which', 'data': [ ${values} ] }
##
# @load:
#
# .. qmp-example::
#
#     -> { "execute": "load", "arguments": { "a": 1 } }
##
{ 'command': 'load', 'data': 'Again', 'boxed': true }
{ 'union': 'Again', 'base': { 'which': 'Which' }, 'discriminator': 'which', 'data': { ${branches} } }
`);
  });
});
