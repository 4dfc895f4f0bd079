import assert from 'node:assert/strict';
import {
  codeLenses,
  LENS_KINDS,
  type LensKind,
  type LensSubject,
} from '../../../server/src/features/code-lens/code-lenses';
import { lensContent } from '../../../server/src/features/code-lens/lens-content';
import { describeRanges, explore } from '../../harness/feature-fixture';

const schema = `
#-- root.json
{ 'include': 'types.json' }
##
# @go:
#
# Goes to a @Place.
##
{ 'command': 'go', 'data': { 'to': 'Place' } }
{ 'event': 'GONE', 'data': { 'ways': [ 'Way' ] } }
#-- types.json
##
# @Place:
#
# Where to go.
##
{ 'struct': 'Place', 'data': { 'name': 'str', 'way': 'Way' } }
{ 'enum': 'Way', 'data': [ 'there' ] }
{ 'struct': 'Alone', 'data': {} }
`;

async function lensesOf(text: string, file: string, ...kinds: LensKind[]): Promise<string[]> {
  const { snapshot } = await explore(text);
  return codeLenses(snapshot, `/w/${file}`, new Set(kinds)).map((lens) => {
    return `${describeRanges([lens], snapshot).join()}: ${lensContent(snapshot, lens)?.title ?? '-'}`;
  });
}

async function contentOf(kind: LensKind, name: string): Promise<[title: string, ...places: string[]]> {
  const { snapshot } = await explore(schema);
  const content = lensContent(snapshot, { kind, path: '/w/types.json', name });
  assert.ok(content);
  return [content.title, ...describeRanges(content.places, snapshot)];
}

describe('code lenses', () => {
  it('stand at types, and those that lead to messages at commands and events', async () => {
    assert.deepEqual(await lensesOf(schema, 'root.json', 'references', 'commands'), []);
    assert.deepEqual(await lensesOf(schema, 'root.json', ...LENS_KINDS), [
      ...["root.json:7:15 'go': -", "root.json:7:15 'go': -"],
      ...["root.json:8:13 'GONE': -", "root.json:8:13 'GONE': -"],
    ]);
    assert.deepEqual(await lensesOf(schema, 'types.json', ...LENS_KINDS), [
      "types.json:6:14 'Place': 2 references",
      "types.json:6:14 'Place': part of 1 command",
      "types.json:7:12 'Way': 2 references",
      "types.json:7:12 'Way': part of 1 command and 1 event",
      "types.json:8:14 'Alone': no references",
      "types.json:8:14 'Alone': part of no command or event",
    ]);
    assert.equal((await lensesOf(schema, 'types.json', 'commands')).length, 3);
    assert.deepEqual(await lensesOf(schema, 'types.json'), []);
  });

  it('lead to what refers to the type, in code and in documentation', async () => {
    const [, ...places] = await contentOf('references', 'Place');
    assert.deepEqual(places, ["root.json:5:14 'Place'", "root.json:7:37 'Place'"]);
  });

  it('lead to the commands and events that it is a part of', async () => {
    const [, ...places] = await contentOf('commands', 'Way');
    assert.deepEqual(places.sort(), ["root.json:7:15 'go'", "root.json:8:13 'GONE'"]);
  });

  it('have nothing to tell of a type that is gone', async () => {
    const { snapshot } = await explore(schema);
    const gone: LensSubject = { kind: 'commands', path: '/w/types.json', name: 'Nope' };
    assert.equal(lensContent(snapshot, gone), undefined);
    assert.equal(lensContent(snapshot, { ...gone, path: '/nowhere' }), undefined);
  });
});
