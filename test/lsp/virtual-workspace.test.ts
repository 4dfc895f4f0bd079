import assert from 'node:assert/strict';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { includes, MODE_LINE, structOf } from '../harness/memory-workspace';

/** The files of a folder that lies on no machine, by URI. */
const FILES: Readonly<Record<string, string>> = {
  'vscode-vfs://host/tree/VERSION': '10.2.0\n',
  'vscode-vfs://host/tree/qapi/qapi-schema.json': includes('box.json'),
  'vscode-vfs://host/tree/qapi/box.json': structOf('Box', 'Nope'),
  'vscode-vfs://host/plain/data/large.json': JSON.stringify('a'.repeat(10_000)),
  'vscode-vfs://host/plain/data/box.json': MODE_LINE + structOf('Box', 'Nope'),
};

interface ReadRequest {
  readonly uri: string;
  readonly length?: number;
}

function entriesOf(directory: string): { name: string; kind: string }[] {
  const below = Object.keys(FILES).filter((uri) => uri.startsWith(`${directory}/`));
  const parts = below.map((uri) => uri.slice(directory.length + 1).split('/'));
  const kinds = new Map(parts.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'directory' : 'file']));
  return Array.from(kinds, ([name, kind]) => ({ name, kind }));
}

describe('folders that lie on no machine', () => {
  afterEach(stopLanguageClients);

  const folders = ['vscode-vfs://host/tree'];

  it('are read through the editor', async () => {
    const client = new LanguageClient({ folders });
    const asked = new Set<string>();
    client.connection.onRequest('qapi/readFile', ({ uri }: { uri: string }): object => {
      asked.add(uri);
      const text = FILES[uri];
      return text === undefined ? { trouble: 'No such file or directory' } : { text, isUtf8: true };
    });
    client.connection.onRequest('qapi/listDirectory', ({ uri }: { uri: string }) => entriesOf(uri));
    await client.initialize();
    await client.until(() => client.upToDateCount > 0, 'the end of the start');
    assert.deepEqual(Object.keys(client.problems), ['vscode-vfs://host/tree/qapi/box.json']);
    const [schema] = await client.connection.sendRequest<{ version: string }[]>('qapi/schemasOfDocument', {
      textDocument: { uri: 'vscode-vfs://host/tree/qapi/box.json' },
    });
    assert.equal(schema?.version, '10.2');
    assert.ok([...asked].every((uri) => uri.startsWith('vscode-vfs://host/tree/')));
  });

  it('are searched for schemas by the beginnings of files', async () => {
    const folder = 'vscode-vfs://host/plain';
    const client = new LanguageClient({ folders: [folder] });
    const whole: string[] = [];
    client.connection.onRequest('qapi/readFile', ({ uri, length }: ReadRequest): object => {
      if (length === undefined) whole.push(uri);
      const text = FILES[uri]?.slice(0, length);
      return text === undefined ? { trouble: 'No such file or directory' } : { text, isUtf8: true };
    });
    client.connection.onRequest('qapi/listDirectory', ({ uri }: { uri: string }) => entriesOf(uri));
    await client.initialize();
    await client.until(() => client.upToDateCount > 0, 'the end of the start');
    assert.deepEqual(Object.keys(client.problems), [`${folder}/data/box.json`]);
    assert.ok(!whole.includes(`${folder}/data/large.json`), whole.join());
  });

  it('are no trouble where the editor does not offer them', async () => {
    const client = await LanguageClient.start({ folders });
    const uri = 'vscode-vfs://host/tree/a.qapi';
    await client.open(uri, structOf('Alone', 'Nope'));
    const codes = (await client.diagnosticsOf(uri, 1)).map(({ code }) => code);
    assert.deepEqual(codes, ['unknown-type']);
  });
});
