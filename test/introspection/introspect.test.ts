import assert from 'node:assert/strict';
import type { IntrospectionOptions } from '../../server/src/introspection/info-draft';
import { schemaInfoOf } from '../../server/src/introspection/schema-info-list';
import { NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { parseFixture } from '../harness/fixture';
import { modulesOf, schemaOf } from '../harness/memory-schema';
import { valueOfDraft } from '../harness/json-values';

type Options = IntrospectionOptions & { readonly release?: Version };

/** The entries, one line each; keys as they come. */
function infoOf(fixture: string, { release = NEWEST_VERSION, ...options }: Options = {}): string[] {
  const { files } = parseFixture(fixture);
  const schema = schemaOf(files[0]?.name ?? '', modulesOf(files, releaseOf(release)));
  const entries = valueOfDraft(schemaInfoOf(schema, options)) as unknown[];
  return entries.map((entry) => JSON.stringify(entry).replaceAll('"', "'"));
}

const NOTHING = "{'members':[],'meta-type':'object','name':'0'}";

describe('introspection', () => {
  it('says that a command has and returns nothing by the empty object', () => {
    assert.deepEqual(infoOf("{ 'command': 'stop' }"), [
      "{'arg-type':'0','meta-type':'command','name':'stop','ret-type':'0'}",
      NOTHING,
    ]);
  });

  it('leaves out types that no command and no event needs', () => {
    assert.deepEqual(infoOf("{ 'struct': 'Box', 'data': { 'a': 'int' } }\n{ 'event': 'DONE' }"), [
      "{'arg-type':'0','meta-type':'event','name':'DONE'}",
      NOTHING,
    ]);
  });

  it('numbers types by their first use, and calls them by name when asked to', () => {
    const text = `
{ 'enum': 'Color', 'data': [ 'red', 'blue' ] }
{ 'struct': 'Box', 'data': { 'color': 'Color', '*inner': 'Box' } }
{ 'command': 'paint', 'data': { 'box': 'Box' }, 'returns': 'Box' }
`;
    assert.deepEqual(infoOf(text), [
      "{'arg-type':'0','meta-type':'command','name':'paint','ret-type':'1'}",
      "{'members':[{'name':'box','type':'1'}],'meta-type':'object','name':'0'}",
      "{'members':[{'name':'color','type':'2'},{'default':null,'name':'inner','type':'1'}],'meta-type':'object','name':'1'}",
      "{'members':[{'name':'red'},{'name':'blue'}],'meta-type':'enum','name':'2','values':['red','blue']}",
    ]);
    assert.deepEqual(infoOf(text, { unmask: true }).slice(0, 2), [
      "{'arg-type':'q_obj_paint-arg','meta-type':'command','name':'paint','ret-type':'Box'}",
      "{'members':[{'name':'box','type':'Box'}],'meta-type':'object','name':'q_obj_paint-arg'}",
    ]);
  });

  it('has one integer, and arrays after what they are of', () => {
    const text = `
{ 'command': 'sum', 'data': { 'a': [ 'uint8' ], 'b': 'size', 'c': [ 'int64' ], 'd': [ 'number' ], 'e': 'any' },
  'returns': [ 'str' ], 'features': [] }
`;
    assert.deepEqual(infoOf(text), [
      "{'arg-type':'0','meta-type':'command','name':'sum','ret-type':'[str]'}",
      "{'members':[{'name':'a','type':'[int]'},{'name':'b','type':'int'},{'name':'c','type':'[int]'}," +
        "{'name':'d','type':'[number]'},{'name':'e','type':'any'}],'meta-type':'object','name':'0'}",
      "{'element-type':'str','meta-type':'array','name':'[str]'}",
      "{'json-type':'string','meta-type':'builtin','name':'str'}",
      "{'element-type':'int','meta-type':'array','name':'[int]'}",
      "{'json-type':'int','meta-type':'builtin','name':'int'}",
      "{'element-type':'number','meta-type':'array','name':'[number]'}",
      "{'json-type':'number','meta-type':'builtin','name':'number'}",
      "{'json-type':'value','meta-type':'builtin','name':'any'}",
    ]);
  });

  it('flattens members, and gives each value of the tag a variant', () => {
    const text = `
{ 'enum': 'Kind', 'data': [ 'none', 'text', 'more' ] }
{ 'struct': 'Root', 'data': { 'kind': 'Kind' } }
{ 'struct': 'Base', 'base': 'Root', 'data': { 'id': 'str' } }
{ 'struct': 'Text', 'data': { 'text': 'str' } }
{ 'union': 'Value', 'base': 'Base', 'discriminator': 'kind', 'data': { 'text': 'Text' } }
{ 'command': 'set', 'data': 'Value', 'boxed': true }
`;
    assert.deepEqual(
      infoOf(text)[1],
      [
        "{'members':[{'name':'kind','type':'2'},{'name':'id','type':'str'}],'meta-type':'object','name':'0',",
        "'tag':'kind','variants':[{'case':'text','type':'3'},{'case':'none','type':'1'},{'case':'more','type':'1'}]}",
      ].join(''),
    );
  });

  it('tells of alternates no more than their types', () => {
    const text = `
{ 'struct': 'Box', 'data': {} }
{ 'alternate': 'Ref', 'data': { 'name': 'str', 'box': 'Box', 'none': 'null' } }
{ 'event': 'MOVED', 'data': { 'to': 'Ref' } }
`;
    assert.deepEqual(
      infoOf(text)[2],
      "{'members':[{'type':'str'},{'type':'2'},{'type':'null'}],'meta-type':'alternate','name':'1'}",
    );
  });

  it('tells features of everything that has some', () => {
    const text = `
{ 'enum': 'How', 'data': [ 'so', { 'name': 'thus', 'features': [ 'unstable' ] } ], 'features': [ 'f' ] }
{ 'command': 'act', 'data': { 'how': { 'type': 'How', 'features': [ 'deprecated' ] } },
  'features': [ 'deprecated', { 'name': 'x', 'if': 'X' } ] }
`;
    assert.deepEqual(infoOf(text, { defines: new Set() }), [
      "{'arg-type':'0','features':['deprecated'],'meta-type':'command','name':'act','ret-type':'1'}",
      "{'members':[{'features':['deprecated'],'name':'how','type':'2'}],'meta-type':'object','name':'0'}",
      "{'members':[],'meta-type':'object','name':'1'}",
      "{'features':['f'],'members':[{'name':'so'},{'features':['unstable'],'name':'thus'}],'meta-type':'enum','name':'2','values':['so','thus']}",
    ]);
  });

  it('says which commands may run out of band; up to 2.12 of all whether they may', () => {
    const text = "{ 'command': 'a', 'allow-oob': true }\n{ 'command': 'b' }";
    assert.deepEqual(infoOf(text).slice(0, 2), [
      "{'allow-oob':true,'arg-type':'0','meta-type':'command','name':'a','ret-type':'0'}",
      "{'arg-type':'0','meta-type':'command','name':'b','ret-type':'0'}",
    ]);
    assert.match(infoOf(text, { release: '2.12' })[1] ?? '', /^\{'allow-oob':false,/);
  });

  it('tells values of enums once up to 6.1', () => {
    const text = "{ 'enum': 'E', 'data': [ 'a' ] }\n{ 'command': 'c', 'data': { 'e': 'E' } }";
    assert.equal(infoOf(text, { release: '6.1' }).at(-1), "{'meta-type':'enum','name':'2','values':['a']}");
  });

  it('wraps the branches of simple unions', () => {
    const text = `
{ 'union': 'U', 'data': { 'one': 'int32', 'two': 'str' } }
{ 'command': 'c', 'data': { 'u': 'U' } }
`;
    assert.deepEqual(infoOf(text, { release: '5.2', unmask: true }).slice(3, 7), [
      "{'members':[{'name':'type','type':'UKind'}],'meta-type':'object','name':'U','tag':'type'," +
        "'variants':[{'case':'one','type':'q_obj_int32-wrapper'},{'case':'two','type':'q_obj_str-wrapper'}]}",
      "{'meta-type':'enum','name':'UKind','values':['one','two']}",
      "{'members':[{'name':'data','type':'int'}],'meta-type':'object','name':'q_obj_int32-wrapper'}",
      "{'members':[{'name':'data','type':'str'}],'meta-type':'object','name':'q_obj_str-wrapper'}",
    ]);
  });

  describe('of modules', () => {
    const text = `
#-- root.json
{ 'command': 'first' }
{ 'include': 'sub.json' }
{ 'command': 'second' }
#-- sub.json
{ 'command': 'inner' }
`;
    const names = (release: Version) =>
      infoOf(text, { release }).map((line) => /'name':'(\w+)'/.exec(line)?.[1]);

    it('goes module by module from 5.0 on, and in the order of the text before', () => {
      assert.deepEqual(names('5.0'), ['first', 'second', 'inner', '0']);
      assert.deepEqual(names('4.2'), ['first', 'inner', 'second', '0']);
    });
  });

  describe('of what is conditional', () => {
    const text = `
{ 'enum': 'E', 'data': [ 'a', { 'name': 'b', 'if': 'B' } ], 'if': 'A' }
{ 'struct': 'S', 'data': { 'e': { 'type': [ 'E' ], 'if': 'A' }, 'n': 'int' } }
{ 'command': 'c', 'data': 'S', 'if': { 'any': [ 'A', 'C' ] } }
{ 'command': 'd', 'returns': 'S' }
`;

    it('keeps all of it by default', () => {
      assert.equal(infoOf(text).length, 7);
    });

    it('decides it where symbols are given, and leaves numbers and types as they are', () => {
      assert.deepEqual(infoOf(text, { defines: new Set(['X']) }), [
        "{'arg-type':'1','meta-type':'command','name':'d','ret-type':'0'}",
        "{'members':[{'name':'n','type':'int'}],'meta-type':'object','name':'0'}",
        "{'members':[],'meta-type':'object','name':'1'}",
        "{'json-type':'int','meta-type':'builtin','name':'int'}",
      ]);
      const some = infoOf(text, { defines: new Set(['A']) });
      assert.equal(some.length, 7);
      assert.ok(some.includes("{'members':[{'name':'a'}],'meta-type':'enum','name':'2','values':['a']}"));
    });

    it('keeps what it cannot decide', () => {
      const old = "{ 'command': 'c', 'if': 'A > 1' }\n{ 'command': 'd', 'if': 'defined(A)' }";
      assert.deepEqual(infoOf(old, { release: '5.2', defines: new Set() }).length, 2);
    });
  });

  it('makes what it can of a wrong schema', () => {
    const wrong = `
{ 'command': 'c', 'data': { 'a': 'Nope', 'b': [ 'Nope' ] }, 'returns': 'Gone' }
{ 'struct': 'Loop', 'base': 'Loop', 'data': {} }
{ 'event': 'E', 'data': 'Loop' }
{ 'union': 'U', 'base': {}, 'discriminator': 'x', 'data': { 'a': 'U' } }
{ 'command': 'd', 'data': 'U', 'boxed': true
`;
    for (const release of ['2.12', '5.2', NEWEST_VERSION] as const)
      assert.doesNotThrow(() => void infoOf(wrong, { release }));
  });
});
