import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkFully } from '../../../server/src/checks/examples/check-transcript';
import { arePlainlyRight } from '../../../server/src/checks/examples/plainly-right';
import { examplesOf } from '../../../server/src/qmp/examples-of';
import type { Version } from '../../../server/src/releases/rule-span';
import type { Schema } from '../../../server/src/schema/schema';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import type { DocumentationEntry } from '../../../server/src/syntax/syntax-tree';
import { describeWithCorpus } from '../../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot } from '../../harness/corpus-snapshot';
import { modulesOf } from '../../harness/memory-schema';
import { schemaOfText, schemaWithExample } from './example-fixture';

/** A block of documentation, and its text alone. */
interface Block {
  readonly entry: DocumentationEntry;
  readonly text: string;
}

function blocksOf({ modules }: Pick<Schema, 'modules'>): Block[] {
  return modules.flatMap(({ tree }) =>
    tree.entries.flatMap((entry, index) => {
      if (entry.kind !== 'documentation') return [];
      const start = tree.starts[index] ?? 0;
      return [{ entry, text: tree.source.slice(start, start + entry.length) }];
    }),
  );
}

/** Whether each example of a block is plainly right; what is must have no mistakes. */
function judge({ entry, text }: Block, schema: Schema): boolean[] {
  const namespace = namespaceOf(schema);
  return examplesOf(entry, text, schema.release).map((transcript) => {
    const isRight = arePlainlyRight(transcript, namespace);
    const textOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const mistakes = isRight ? checkFully(transcript, namespace, entry.symbol?.name, textOf) : [];
    assert.deepEqual(mistakes, [], text);
    return isRight;
  });
}

function isPlainlyRight(example: string, definitions?: string, version?: Version): boolean {
  const schema = schemaOfText(schemaWithExample(example, definitions), version);
  const results = blocksOf(schema).flatMap((block) => judge(block, schema));
  assert.equal(results.length, 1);
  return results[0]!;
}

const TIME = '"timestamp": { "seconds": 1, "microseconds": 2 }';
const SKIP = '"execute": "skip", "arguments"';

describe('messages that are plainly right', () => {
  for (const example of [
    '-> { "execute": "eject" }\n<- { "return": {} }',
    '-> { "execute": "load", "arguments": { "medium": "disc", "tracks": [ { "from": 1 } ], "label": "a" } }\n<- { "return": [] }',
    '-> { "execute": "load", "arguments": { "medium": "none" } }\n<- { "return": [ { "slot": 1, "speed": 1.5, "ready": true, "extra": [ { } ], "gap": null } ] }',
    `<- { "event": "LOADED", "data": { "media": "tape" }, ${TIME} }`,
    `<- { "event": "LOADED", "data": { "media": { "medium": "tape", "metres": 255 } }, ${TIME} }`,
    `-> { "execute": "eject" }\n<- { "event": "EMPTY", ${TIME} }\n<- { "return": {} }`,
    `-> { ${SKIP}: { "at": 18446744073709551615, "to": 0 } }\n-> { "execute": "eject" }\n<- { "return": {} }`,
    '-> { "execute": "query" }\n<- { "return": { "slot": -1, "speed": 2, "ready": false } }',
    '-> { "execute": "fill", "arguments": { "shelves": [ { "row": "upper", "medium": "none" }, { "row": "lower" } ] } }',
  ])
    it(`are ${example.slice(0, 80)}`, () => assert.ok(isPlainlyRight(example)));

  for (const example of [
    '-> { "execute": "laod" }',
    '-> { "execute": "LOADED" }',
    '-> { "execute": "load" }',
    '-> { "exec-oob": "stop" }',
    '-> { "execute": "eject", "id": 1 }',
    '-> { "execute": "eject", "control": {} }',
    '-> { "execute": "eject", "arguments": { "a": 1 } }',
    '-> { "execute": "raw", "arguments": { "name": "a" } }',
    '-> { "execute": "off" }\n<- { "return": {} }',
    '-> { "execute": "eject" }\n<- { "return": { "a": 1 } }',
    '-> { "execute": "eject" }\n<- { "return": {} }\n<- { "return": {} }',
    '-> { "execute": "eject" }\n<- { "error": { "class": "GenericError", "desc": "no" } }',
    '-> { "execute": "eject" }\n<- { "return": {}, "id": 1 }',
    '-> { "execute": "eject" }\n<- { "return": {}, "more": 1 }',
    '-> { "execute": "load", "arguments": { "medium": "none" } }\n<- { "return": [ ... ] }',
    `<- { "event": "EMPTY", ${TIME}, "more": 1 }`,
    '<- { "return": {} }',
    '<- { "execute": "eject" }',
    '-> { "event": "EMPTY" }',
    '<- { "event": "EMPTY" }',
    '<- { "event": "EMPTY", "timestamp": { "seconds": 1, "seconds": 2 } }',
    '<- { "event": "EMPTY", "timestamp": { "seconds": 1, "microseconds": 2.5 } }',
    `<- { "event": "LOADED", ${TIME} }`,
    `<- { "event": "LOADED", "data": { "media": "case" }, ${TIME} }`,
    `<- { "event": "LOADED", "data": { "media": 1 }, ${TIME} }`,
    `<- { "event": "LOADED", "data": { "media": { "medium": "tape", "metres": 256 } }, ${TIME} }`,
    '-> { "execute": "load", "arguments": { "medium": "disc" } }',
    '-> { "execute": "load", "arguments": { "medium": "tape", "tracks": [] } }',
    '-> { "execute": "load", "arguments": { "medium": "case" } }',
    '-> { "execute": "load", "arguments": { "medium": "none", "label": null } }',
    '-> { "execute": "load", "arguments": { "tracks": [] } }',
    `-> { ${SKIP}: { "at": 18446744073709551616, "to": 0 } }`,
    `-> { ${SKIP}: { "at": 1.5, "to": 0 } }`,
    `-> { ${SKIP}: { "at": 1, "to": 0, "by": 2 } }`,
    `-> { ${SKIP}: { "at": 1 } }`,
    '-> { "execute": "load", "arguments": { "medium": "none", ... } }',
    '-> { "execute": "eject" } }',
  ])
    it(`are not ${example.slice(0, 80)}`, () => assert.ok(!isPlainlyRight(example)));
});

/** Definitions of all kinds of odd types, each with a message whose arguments have it. */
const ODD: readonly [what: string, definitions: string, value: string, version?: Version][] = [
  ['a second branch that would do', "{ 'alternate': 'T', 'data': { 'a': 'int8', 'b': 'int' } }", '300'],
  ['a branch of an unknown type', "{ 'alternate': 'T', 'data': { 'a': 'None', 'b': 'int' } }", '"text"'],
  [
    'a union in itself',
    "{ 'enum': 'K', 'data': [ 'x' ] }\n{ 'union': 'T', 'base': { 'k': 'K' }, 'discriminator': 'k', 'data': { 'x': 'T' } }",
    '{ "k": "x" }',
  ],
  [
    'a tag that no enum holds',
    "{ 'union': 'T', 'base': { 'k': 'str' }, 'discriminator': 'k', 'data': { 'x': 'Base' } }\n{ 'struct': 'Base', 'data': { 'a': 'int' } }",
    '{ "k": "y", "a": "text" }',
  ],
  ['a base in itself', "{ 'struct': 'T', 'base': 'T', 'data': { '*a': 'int' } }", '{}'],
  ['an unknown base', "{ 'struct': 'T', 'base': 'None', 'data': { '*a': 'int' } }", '{ "a": 1 }'],
  [
    'a member that is there twice',
    "{ 'struct': 'B', 'data': { 'a': 'int' } }\n{ 'struct': 'T', 'base': 'B', 'data': { 'a': 'str' } }",
    '{ "a": "text" }',
  ],
  ['a member with a condition', "{ 'struct': 'T', 'data': { 'a': { 'type': 'int', 'if': 'A' } } }", '{}'],
  [
    'a union without a discriminator',
    "{ 'struct': 'B', 'data': { 'a': 'int' } }\n{ 'union': 'T', 'data': { 'b': 'B' } }",
    '{ "type": "b", "data": { "a": "text" } }',
    '5.2',
  ],
  ['a member of an unknown type', "{ 'struct': 'T', 'data': { 'a': 'None' } }", '{ "a": 1 }'],
  [
    'more members than are looked for',
    `{ 'struct': 'T', 'data': { ${Array.from({ length: 400 }, (_, index) => `'a${index}': 'int'`).join(', ')} } }`,
    `{ ${Array.from({ length: 400 }, (_, index) => `"a${index}": 1`).join(', ')} }`,
  ],
  [
    'more values than are looked at',
    "{ 'struct': 'T', 'data': { 'a': [ 'int' ] } }",
    `{ "a": [ ${'1, '.repeat(60_000)}1 ] }`,
  ],
  [
    'more bases than are followed',
    `${Array.from({ length: 40 }, (_, index) => `{ 'struct': 'B${index + 1}', 'base': 'B${index}', 'data': {} }`).join('\n')}\n{ 'struct': 'B0', 'data': {} }\n{ 'struct': 'T', 'base': 'B40', 'data': {} }`,
    '{}',
  ],
];

describe('messages with something odd', () => {
  for (const [what, definitions, value, version] of ODD)
    it(`are left to the checks: ${what}`, () => {
      const command = "{ 'command': 'try', 'data': { 'it': 'T' } }";
      const example = `-> { "execute": "try", "arguments": { "it": ${value} } }`;
      assert.ok(!isPlainlyRight(example, `${definitions}\n${command}\n`, version));
    });
});

/** What messages are made of. */
const TOKEN = /"[^"\n]*"|-?\d+(?:\.\d+)?|true|false|null|[{}[\],:]|->|<-/g;

/** The text with one of its tokens replaced by another one, or left out. */
function mutate(text: string, at: number, by: number): string {
  const tokens = [...text.matchAll(TOKEN)];
  const token = tokens[at % tokens.length];
  if (token === undefined) return text;
  const other = tokens[by % (tokens.length + 1)]?.[0] ?? '';
  return text.slice(0, token.index) + other + text.slice(token.index + token[0].length);
}

for (const release of CORPUS_RELEASES)
  describeWithCorpus(`examples of QEMU ${release} that are plainly right`, release, (directory) => {
    it('are most, and have no mistakes, whatever is changed in them', async () => {
      const snapshot = await corpusSnapshot(directory);
      const { schema } = snapshot.roots.find(({ root }) => root.endsWith('/qapi/qapi-schema.json'))!.analysis;
      const blocks = blocksOf(schema).filter(
        ({ entry, text }) => examplesOf(entry, text, schema.release).length > 0,
      );
      const results = blocks.flatMap((block) => judge(block, schema));
      const share = results.filter(Boolean).length / results.length;
      assert.ok(share > LEAST_SHARE, `${share} of ${results.length}`);
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), (index, at, by) => {
          const text = mutate(blocks[index % blocks.length]!.text, at, by);
          // Read anew: what a section says is only found out once.
          const modules = [...modulesOf([{ name: 'mutant.json', text }], schema.release).values()];
          for (const mutant of blocksOf({ modules })) judge(mutant, schema);
        }),
        { numRuns: 3000, seed: 4 },
      );
    });
  });

const LEAST_SHARE = 0.7;
