// What an editor says to the language server from its start to its end, with the sample schema open.
import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, projectRoot } from './project.mjs';

const SAMPLE = inProject('samples/vmm/vmm.json');
/** With mistakes, so that whoever keeps the code that ran has what finds and tells them. */
const BROKEN = inProject('samples/broken/broken.json');

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: { dynamicRegistration: true } },
};

/** Starts a server as `node ARGS...`, has it check samples, types into one and ends it; yields the exit status. */
export function runSampleSession(args) {
  const server = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['pipe', 'pipe', 'inherit'] });
  const client = new Client(server);
  converse(client).catch((error) => {
    console.error(`sample session: ${error}`);
    server.kill();
  });
  return new Promise((resolve) => server.on('exit', resolve));
}

async function converse(client) {
  const uri = pathToFileURL(SAMPLE).href;
  const text = readFileSync(SAMPLE, 'utf8');
  const folders = [{ uri: pathToFileURL(dirname(SAMPLE)).href, name: 'sample' }];
  const textDocument = { uri, version: 1 };
  const broken = { uri: pathToFileURL(BROKEN).href, version: 1 };
  const position = { line: text.split('\n').length - 1, character: 0 };
  const contentChanges = [{ range: { start: position, end: position }, text: '#' }];

  await client.request('initialize', { processId: process.pid, capabilities, workspaceFolders: folders });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'qapi', text } });
  await client.request('textDocument/diagnostic', { textDocument });
  const brokenText = readFileSync(BROKEN, 'utf8');
  client.notify('textDocument/didOpen', {
    textDocument: { ...broken, languageId: 'qapi', text: brokenText },
  });
  await client.request('textDocument/diagnostic', { textDocument: broken });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  await client.request('textDocument/diagnostic', { textDocument });
  // Then the start is over, and V8's flags are those again with which the compiled code is to be found.
  await client.refreshed;
  await client.request('shutdown');
  client.notify('exit');
}

/** As much of the protocol as it takes: one request at a time, and all that the server asks is answered with `null`. */
class Client {
  constructor(server) {
    this.output = server.stdin;
    this.received = '';
    this.refreshed = new Promise((resolve) => (this.onRefresh = resolve));
    server.stdout.setEncoding('latin1').on('data', (data) => this.receive(data));
  }

  request(method, params) {
    this.send({ id: 'client', method, params });
    return new Promise((resolve) => (this.resolve = resolve));
  }

  notify(method, params) {
    this.send({ method, params });
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.output.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.output.write(body);
  }

  receive(data) {
    this.received += data;
    for (let head; (head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.received));) {
      const end = head[0].length + Number(head[1]);
      if (this.received.length < end) return;
      this.answer(JSON.parse(this.received.slice(head[0].length, end)));
      this.received = this.received.slice(end);
    }
  }

  answer({ id, method }) {
    if (method === 'workspace/diagnostic/refresh') this.onRefresh();
    if (method === undefined) this.resolve();
    else if (id !== undefined) this.send({ id, result: null });
  }
}
