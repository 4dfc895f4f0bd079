import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { projectRoot } from '../harness/project-root';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The files of an editor in a browser, by URI. */
const FILES: Readonly<Record<string, string>> = {
  'web://host/tree/VERSION': '10.2.0\n',
  'web://host/tree/qapi/qapi-schema.json': "{ 'include': 'box.json' }\n",
  'web://host/tree/qapi/box.json': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n",
};

/** A page with the server as its worker: what browsers offer, and none of Node's names. */
class Page {
  private readonly listeners: ((event: { data: unknown }) => void)[] = [];
  private readonly answers = new Map<number, (result: unknown) => void>();
  private last = 0;
  readonly asked = new Set<string>();

  constructor() {
    const self = {
      postMessage: (message: unknown) => this.receive(structuredClone(message) as Message),
      addEventListener: (_type: string, listener: (event: { data: unknown }) => void) =>
        this.listeners.push(listener),
      close: () => undefined,
    };
    const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
    const others = { performance, console, TextDecoder, TextEncoder, URL, queueMicrotask };
    const bundle = join(projectRoot, 'server', 'dist', 'language-server.browser.js');
    runInContext(readFileSync(bundle, 'utf8'), createContext({ self, ...timers, ...others }));
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++this.last;
    return new Promise<Result>((resolve) => {
      this.answers.set(id, resolve as (result: unknown) => void);
      this.post({ id, method, params });
    });
  }

  post(message: Message): void {
    const data = { jsonrpc: '2.0', ...message };
    for (const listener of this.listeners) listener({ data });
  }

  private receive({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    if (method === undefined) this.answers.get(id)?.(result);
    else this.post({ id, result: this.answer(method, params as { uri?: string }) });
  }

  private answer(method: string, { uri = '' }: { uri?: string }): unknown {
    if (method === 'qapi/readFile') {
      this.asked.add(uri);
      const text = FILES[uri];
      return text === undefined ? { trouble: 'No such file or directory' } : { text, isUtf8: true };
    }
    return method === 'qapi/listDirectory' ? entriesOf(uri) : null;
  }
}

function entriesOf(directory: string): { name: string; kind: string }[] {
  const below = Object.keys(FILES).filter((uri) => uri.startsWith(`${directory}/`));
  const names = new Map(below.map((uri) => uri.slice(directory.length + 1).split('/')).map((p) => [p[0], p]));
  return [...names].map(([name = '', path]) => ({ name, kind: path.length > 1 ? 'directory' : 'file' }));
}

describe('the language server in a browser', () => {
  it('reads what the editor shows, checks it and explains it', async () => {
    const page = new Page();
    const folder = { uri: 'web://host/tree', name: 'tree' };
    const capabilities = { textDocument: { diagnostic: {} } };
    await page.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [folder],
      capabilities,
    });
    page.post({ method: 'initialized', params: {} });
    const uri = 'web://host/tree/qapi/box.json';
    page.post({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'qapi', version: 1, text: FILES[uri] } },
    });
    const { items } = await page.request<{ items: { code: string; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    assert.deepEqual(
      items.map(({ code }) => code),
      ['unknown-type'],
    );
    const hover = await page.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 14 },
    });
    assert.match(hover.contents.value, /struct Box/);
    assert.ok(
      [...page.asked].every((one) => one.startsWith('web://host/tree/')),
      [...page.asked].join(),
    );
  });
});
