import assert from 'node:assert/strict';
import { samplesOf } from '../../../server/src/qmp/samples/sample-messages';
import { sampleLines } from '../../../server/src/qmp/samples/sample-text';
import { NEWEST_VERSION, releaseOf } from '../../../server/src/releases/release';
import type { Version } from '../../../server/src/releases/rule-span';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import { modulesOf, schemaOf } from '../../harness/memory-schema';

/** The samples of the first command or event of a text. */
function linesOf(text: string, release: Version = NEWEST_VERSION, width = 100): string[] {
  const schema = schemaOf('root.json', modulesOf([{ name: 'root.json', text }], releaseOf(release)));
  const found = schema.definitions.map(({ definition }) => definition).find(({ kind }) => kind === 'command' || kind === 'event');
  assert.ok(found?.kind === 'command' || found?.kind === 'event');
  return samplesOf(found, namespaceOf(schema)).flatMap((sample) => {
    return [`${sample.title}:`, ...sampleLines(sample, { width, comments: true })];
  });
}

const REQUIRED = 'Only what is required:';
const ALL = 'All that there can be:';

describe('samples of messages', () => {
  it('are one where there is nothing optional', () => {
    assert.deepEqual(linesOf("{ 'command': 'stop' }"), [REQUIRED, '-> { "execute": "stop" }', '<- { "return": {} }']);
    assert.deepEqual(linesOf("{ 'event': 'STOPPED' }"), [
      REQUIRED,
      '<- { "event": "STOPPED", "timestamp": { "seconds": 1700000000, "microseconds": 123456 } }',
    ]);
  });

  it('have no reply where the command has none', () => {
    assert.deepEqual(linesOf("{ 'command': 'off', 'success-response': false }"), [REQUIRED, '-> { "execute": "off" }']);
  });

  it('do not try to show what is too much', () => {
    const structs = Array.from({ length: 22 }, (_, index) => {
      const type = index === 21 ? 'int' : `S${index + 1}`;
      return `{ 'struct': 'S${index}', 'data': { 'a': '${type}', 'b': '${type}' } }\n`;
    });
    const text = `${structs.join('')}{ 'command': 'go', 'data': { 's': 'S0', '*t': 'S0', '*u': 'S18' } }`;
    const lines = linesOf(text);
    assert.ok(lines.includes('     "arguments": null // too much to be shown: 8388608 values are required'), lines.join('\n').slice(0, 500));
    const optional = `${structs.join('')}{ 'command': 'go', 'data': { '*t': 'S0', '*u': 'S21' } }`;
    assert.deepEqual(linesOf(optional).slice(3), [
      ALL,
      '-> {',
      '     "execute": "go",',
      '     "arguments": {',
      '       "u": { "a": 0, "b": 0 } // optional; S21',
      '     }',
      '   }',
      '<- { "return": {} }',
    ]);
  });

  it('leave optional members out, or show them, and say what values do not show', () => {
    const text = `
{ 'enum': 'How', 'data': [ { 'name': 'old', 'features': [ 'deprecated' ] }, 'fast', 'slow' ] }
{ 'command': 'go', 'data': { 'how': 'How', '*far': { 'type': 'uint8', 'features': [ 'unstable' ] },
                             '*tags': [ 'str' ], '*on': 'bool', '*x': 'any' } }
`;
    assert.deepEqual(linesOf(text), [
      REQUIRED,
      '-> {',
      '     "execute": "go",',
      '     "arguments": {',
      '       "how": "fast" // How: old, fast, slow',
      '     }',
      '   }',
      '<- { "return": {} }',
      ALL,
      '-> {',
      '     "execute": "go",',
      '     "arguments": {',
      '       "how": "fast", // How: old, fast, slow',
      '       "far": 0, // optional; uint8; unstable',
      '       "tags": [ "…" ], // optional; [ str ]',
      '       "on": true, // optional',
      '       "x": {} // optional; any: any JSON',
      '     }',
      '   }',
      '<- { "return": {} }',
    ]);
  });

  it('choose the smallest branch and the richest one, and show each', () => {
    const text = `
{ 'enum': 'Kind', 'data': [ 'file', 'net', 'none' ] }
{ 'struct': 'File', 'data': { 'path': 'str' } }
{ 'struct': 'Net', 'data': { 'host': 'str', '*port': 'uint16' } }
{ 'union': 'Target', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'file': 'File', 'net': 'Net' } }
{ 'command': 'open', 'data': 'Target', 'boxed': true }
`;
    const requests = linesOf(text).join(' ').match(/"arguments": \{[^}]*\}/g);
    const kind = '"kind": "none" // Kind, one of 3: file, net, none';
    assert.deepEqual(requests?.map((request) => request.replaceAll(/\s+/g, ' ')), [
      `"arguments": { ${kind} }`,
      '"arguments": { "kind": "net", // Kind, one of 3: file, net, none "host": "…", "port": 0 // optional; uint16 }',
      '"arguments": { "kind": "file", // Kind, one of 3: file, net, none "path": "…" }',
      '"arguments": { "kind": "net", // Kind, one of 3: file, net, none "host": "…" }',
      `"arguments": { ${kind} }`,
    ]);
  });

  it('put no type into itself unless they must', () => {
    const text = `
{ 'struct': 'Node', 'data': { 'name': 'str', '*next': 'Node', '*all': [ 'Node' ] } }
{ 'command': 'add', 'data': { 'node': 'Node' } }
`;
    assert.deepEqual(linesOf(text).filter((line) => /next|all"/.test(line)), ['         "all": [] // optional; [ Node ]']);
  });

  it('get out of types that refer to each other by what has an end', () => {
    const text = `
{ 'struct': 'Pair', 'data': { 'left': 'Tree', 'right': 'Tree' } }
{ 'alternate': 'Tree', 'data': { 'pair': 'Pair', 'leaf': 'str' } }
{ 'command': 'plant', 'data': { 'tree': 'Tree' } }
`;
    const plain = linesOf(text, NEWEST_VERSION, 200).join(' ').replaceAll(/ \/\/ \S+: [^"}]*/g, ' ').replaceAll(/\s+/g, ' ');
    assert.ok(plain.includes('{ "tree": "…" }'), plain);
    assert.ok(plain.includes('{ "tree": { "left": "…", "right": "…" } }'), plain);
  });

  it('say so where a type has no value', () => {
    const text = `
{ 'struct': 'Endless', 'data': { 'more': 'Endless' } }
{ 'event': 'E', 'data': 'Endless' }
`;
    assert.ok(linesOf(text).includes('     "data": null, // no value can have the type'));
  });

  it('show what may run out of band so, in the form of the release', () => {
    const text = "{ 'command': 'now', 'data': { 'a': 'str' }, 'allow-oob': true }";
    assert.deepEqual(linesOf(text).slice(-3), [
      'Out of band:',
      '-> { "exec-oob": "now", "arguments": { "a": "…" }, "id": 1 }',
      '<- { "return": {}, "id": 1 }',
    ]);
    assert.equal(
      linesOf(text, '2.12').at(-2),
      '-> { "execute": "now", "arguments": { "a": "…" }, "control": { "run-oob": true }, "id": 1 }',
    );
  });

  it('know simple unions', () => {
    const text = `
{ 'union': 'Old', 'data': { 'list': [ 'str' ], 'num': 'int' } }
{ 'command': 'set', 'data': { 'old': 'Old' } }
`;
    const lines = linesOf(text, '5.2').map((line) => line.trim());
    assert.ok(lines.includes('"type": "list", // one of 2: list, num'), lines.join('\n'));
    assert.ok(lines.includes('"data": [] // [ str ]'), lines.join('\n'));
  });

  it('are made of wrong schemas, too', () => {
    const wrong = [
      "{ 'command': 'c', 'data': 'Nope' }",
      "{ 'command': 'c', 'data': { 'a': 'Nope', 'b': [ 'Nope' ], '*c': 'c' }, 'returns': 'Gone' }",
      "{ 'command': 'c', 'data': { 'a': ",
      "{ 'event': 'E', 'data': 'Loop' }\n{ 'struct': 'Loop', 'base': 'Loop', 'data': { 'a': 'Loop' } }",
      "{ 'event': 'E', 'data': 'U' }\n{ 'union': 'U', 'base': { 't': 'E' }, 'discriminator': 't', 'data': { 'a': 'U', 'b': 'U' } }\n" +
        "{ 'enum': 'E', 'data': [ 'a', 'b' ] }",
      "{ 'event': 'E', 'data': 'A' }\n{ 'alternate': 'A', 'data': { 'a': 'A', 'b': 'A' } }",
      "{ 'event': 'E', 'data': { 'a': 'Z', 'b': 'U' } }\n{ 'enum': 'Z', 'data': [] }\n" +
        "{ 'union': 'U', 'base': {}, 'discriminator': 't', 'data': {} }",
    ];
    for (const text of wrong)
      for (const release of ['2.12', '5.2', NEWEST_VERSION] as const) assert.doesNotThrow(() => void linesOf(text, release), text);
  });
});
