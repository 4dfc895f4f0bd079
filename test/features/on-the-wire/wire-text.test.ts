import assert from 'node:assert/strict';
import { wireSubjectAt } from '../../../server/src/features/on-the-wire/wire-subject';
import { describeWire } from '../../../server/src/features/on-the-wire/wire-text';
import { forDamagedTexts } from '../../harness/damaged-text';
import { explore } from '../../harness/feature-fixture';

const text = `
{ 'struct': 'Box', 'data': { 'a': 'str', '*b': 'Box' } }
{ 'command': 'raw', 'data': { 'box': 'Box' }, 'gen': false, 'success-response': false }
{ 'event': 'DONE' }
`;

describe('what a definition looks like on the wire', () => {
  const linesFor = async (name: string): Promise<string[] | undefined> => {
    const { snapshot, path } = await explore(text);
    return describeWire(snapshot, { path, name })?.split('\n');
  };

  it('is messages of a command or event, with what they do not show', async () => {
    assert.deepEqual(await linesFor('raw'), [
      '# command raw (root.json, QEMU 11.1)',
      '# Arguments are not checked against the schema: there may be others.',
      '# There is no reply, unless it fails.',
      '',
      '# Only what is required',
      '-> {',
      '     "execute": "raw",',
      '     "arguments": {',
      '       "box": { "a": "…" } // Box',
      '     }',
      '   }',
      '',
    ]);
  });

  it('is values of a type', async () => {
    assert.deepEqual(await linesFor('Box'), [
      '# struct Box (root.json, QEMU 11.1)',
      '',
      '# Only what is required',
      '{ "a": "…" }',
      '',
    ]);
  });

  it('is none of a definition that is not there', async () => {
    assert.equal(await linesFor('Nope'), undefined);
  });

  it('can be asked for whatever the text is', () =>
    forDamagedTexts((snapshot, path) => {
      for (const { analysis } of snapshot.roots)
        for (const { definition } of analysis.schema.definitions)
          describeWire(snapshot, { path, name: definition.name });
    }));
});

describe('the definition that is shown on the wire', () => {
  const subjectFor = async (fixture: string) => {
    const { snapshot, path, offset } = await explore(fixture);
    return wireSubjectAt(snapshot, path, offset);
  };

  it('is the one at the cursor, be it on a name, in it or in its documentation', async () => {
    const box = { path: '/w/root.json', name: 'Box' };
    for (const fixture of [
      "{ 'struct': '$0Box', 'data': {} }",
      "{ 'struct': 'Box', $0'data': { 'a': 'int' } }",
      "##\n# @Box:\n#\n# A $0box.\n##\n{ 'struct': 'Box', 'data': {} }",
    ])
      assert.deepEqual(await subjectFor(fixture), box, fixture);
  });

  it('is the one that a name refers to', async () => {
    const fixture = `
#-- root.json
{ 'include': 'sub.json' }
{ 'command': 'c', 'data': { 'b': '$0Box' } }
#-- sub.json
{ 'struct': 'Box', 'data': {} }
`;
    assert.deepEqual(await subjectFor(fixture), { path: '/w/sub.json', name: 'Box' });
  });

  it('is none between definitions', async () => {
    assert.equal(await subjectFor("# no$0thing\n{ 'struct': 'Box', 'data': {} }"), undefined);
  });
});
