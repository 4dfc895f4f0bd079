import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandLine } from '../../server/src/cli/command-line';
import { executeCommandRequest } from '../../server/src/lsp/requests/execute-command';
import { projectRoot } from '../harness/project-root';

const DOCUMENTS = ['README.md', 'server/README.md', 'docs/ci.md', 'docs/editors.md', 'docs/examples.md'];
/** `qapi` with one of its commands, up to what the shell does with it or what ends the code. */
const COMMAND = /\bqapi ((?:check|format|dump|introspect|example|qmp)\b.*?)(?= *(?:\d?[<>]|[`"|#&;,)]|$))/gm;

function read(document: string): string {
  return readFileSync(join(projectRoot, document), 'utf8');
}

/** What stands in a document as code: indented, in fences or in back quotes. */
function codeIn(text: string): readonly string[] {
  return text.match(/^```[^]*?^```|^ {4}.*$|`[^`\n]+`/gm) ?? [];
}

describe('the documents', () => {
  for (const document of DOCUMENTS) {
    it(`show only commands that there are (${document})`, () => {
      const commands = codeIn(read(document))
        .flatMap((code) => [...code.matchAll(COMMAND)].map(([, args = '']) => args))
        // A synopsis is no command, and neither is the mere name of one.
        .filter((args) => /^\w+ +[^[]*$/.test(args));
      assert.ok(commands.length > 0);
      for (const args of commands) {
        const parsed = parseCommandLine(args.trim().split(/\s+/));
        assert.notEqual(parsed.kind, 'mistake', `qapi ${args}: ${JSON.stringify(parsed)}`);
      }
    });
  }

  it('name the commands of the server that clients can execute', () => {
    const { executeCommandProvider } = executeCommandRequest.capabilities({});
    const names = executeCommandProvider?.commands ?? [];
    assert.ok(names.length > 0);
    for (const name of names) assert.ok(read('docs/editors.md').includes(`\`${name}\``), name);
  });

  it('have only such JSON for editors as is right', () => {
    const blocks = [...read('docs/editors.md').matchAll(/^```json \S+\n([^]*?)^```$/gm)];
    assert.ok(blocks.length > 0);
    for (const [, block = ''] of blocks) assert.doesNotThrow(() => void JSON.parse(block));
  });
});
