/**
 * A person types in QEMU's own schema: after each character exactly the right diagnostics, and none in any other
 * file. What is right was worked out with QEMU's front end, whose first error is always among ours.
 */
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { describeWithCorpus } from '../harness/corpus';
import { OpenDocument, publishedIn, pulledIn } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const file = 'qapi/migration.json';

describeWithCorpus('typing in a schema of QEMU 10.2.2', '10.2.2', (corpus) => {
  let directory: TemporaryDirectory;
  before(() => {
    directory = temporaryDirectory();
    for (const part of ['VERSION', 'qapi', 'qga', 'storage-daemon', 'docs']) {
      cpSync(`${corpus}/${part}`, directory.native(part), { recursive: true });
    }
    // Its examples have mistakes of their own, which QEMU's front end does not see.
    writeFileSync(directory.native('.qapi.json'), JSON.stringify({ rules: { 'qmp-example/*': 'off' } }));
  });
  after(() => directory.remove());
  afterEach(stopLanguageClients);

  for (const canPull of [false, true]) {
    describe(canPull ? 'with a client that asks' : 'with a client that is told', () => {
      let client: LanguageClient;
      let document: OpenDocument;
      beforeEach(async () => {
        client = await LanguageClient.start({ folders: [directory.uri()], canPull });
        document = await OpenDocument.open(client, directory, file);
        await expectProblems();
      });

      /** Fails unless these are all the diagnostics of all files. */
      async function expectProblems(...expected: string[]): Promise<void> {
        if (!canPull) await client.upToDate();
        const actual = await (canPull ? pulledIn(client, directory) : publishedIn(client, directory));
        assert.deepEqual(actual, expected.length === 0 ? {} : { [file]: expected });
        if (canPull) {
          const report = await client.pull(document.uri);
          assert.equal(report.kind === 'full' && report.items.length, expected.length);
        } else if (expected.length > 0) {
          assert.equal(client.lastPublished(document.uri)?.version, document.version);
        }
      }

      it('turns true into a string, one character at a time', async () => {
        const line = document.lines.findIndex((text) => /^\{ 'command': .*'allow-oob': true \}$/.test(text));
        const column = document.lines[line]?.indexOf('true') ?? -1;
        assert.ok(line > 0);
        const at = (from: number, to: number, words: string): string =>
          `${String(line)}:${String(column + from)}-${String(line)}:${String(column + to)} ${words}`;
        const erase = (from: number): Promise<void> =>
          document.change(line, column + from, column + from + 1, '');
        const type = (from: number, text: string): Promise<void> =>
          document.change(line, column + from, column + from, text);

        await erase(3);
        await expectProblems(at(0, 3, "lex-stray stray 'tru'"));
        await erase(2);
        await expectProblems(at(0, 2, "lex-stray stray 'tr'"));
        await erase(1);
        await expectProblems(at(0, 1, "lex-stray stray 't'"));
        await erase(0);
        await expectProblems(at(1, 2, "parse-value expected '{', '[', string, or boolean"));
        for (const [index, character] of ["'", 'y', 'e', 's'].entries()) {
          await type(index, character);
          await expectProblems(at(0, index + 1, 'lex-unterminated-string missing terminating "\'"'));
        }
        await type(4, "'");
        await expectProblems(at(0, 5, "flag-true flag 'allow-oob' may only use true value"));
        await document.change(line, column, column + 5, 'true');
        await expectProblems();
      });

      it('mistypes the name of a type where it is used, and where it is defined', async () => {
        const use = document.lines.findIndex((text) => text.includes("'*status': 'M"));
        const name = /'\*status': '(\w+)'/.exec(document.lines[use] ?? '')?.[1] ?? '';
        const quoted = `'${name}'`;
        const column = document.lines[use]?.indexOf(quoted) ?? -1;
        const end = column + quoted.length - 1;
        await document.change(use, end - 1, end, '');
        const wrong = `${String(use)}:${String(column)}-${String(use)}:${String(end)}`;
        const mistyped = name.slice(0, -1);
        await expectProblems(`${wrong} unknown-type member 'status' uses unknown type '${mistyped}'`);
        await document.change(use, end - 1, end - 1, name.slice(-1));
        await expectProblems();

        const definition = document.lineOf(`{ 'enum': ${quoted}`);
        const nameEnd = (document.lines[definition]?.indexOf(quoted) ?? 0) + quoted.length - 1;
        await document.change(definition, nameEnd, nameEnd, 'x');
        const symbol = document.lineOf(`# @${name}:`);
        const uses = document.lines.flatMap((text, line) => {
          const start = text.indexOf(quoted);
          const member = /'\*?(\w+)': *$/.exec(text.slice(0, start))?.[1] ?? '';
          const role = line === use ? 'member' : 'parameter';
          const range = `${String(line)}:${String(start)}-${String(line)}:${String(start + quoted.length)}`;
          return start < 0 ? [] : [`${range} unknown-type ${role} '${member}' uses unknown type ${quoted}`];
        });
        assert.ok(uses.length > 1);
        const range = `${String(symbol)}:3-${String(symbol)}:${String(3 + name.length)}`;
        await expectProblems(`${range} doc-wrong-symbol documentation comment is for ${quoted}`, ...uses);
        await document.change(definition, nameEnd, nameEnd + 1, '');
        await expectProblems();
      });

      it('deletes any quote of a command, and puts it back', async () => {
        const line = document.lines.findIndex((text) => /^\{ 'command': .*'allow-oob': true \}$/.test(text));
        const text = document.lines[line] ?? '';
        const [, name = ''] = /^\{ 'command': '([\w-]+)'/.exec(text) ?? [];
        const start = text.indexOf(name);
        const flag = text.indexOf('allow-oob');
        const stray = (from: number, word: string): string =>
          `${String(line)}:${String(from)}-${String(line)}:${String(from + word.length)} lex-stray stray '${word}'`;
        // A string ends with its line, so the quote behind the last key takes the rest of it, up to the colon.
        const open = `${String(line)}:${String(flag - 1)}-${String(line)}:${String(flag + 9)}`;
        const expected: [quote: number, problem: string][] = [
          [2, stray(2, 'command')],
          [10, stray(start - 1, name)],
          [start - 1, stray(start - 1, name)],
          [start + name.length, stray(flag - 1, 'allow-oob')],
          [flag - 1, stray(flag - 1, 'allow-oob')],
          [flag + 9, `${open} lex-unterminated-string missing terminating "'"`],
        ];
        for (const [quote, problem] of expected) {
          assert.equal(text[quote], "'");
          await document.change(line, quote, quote + 1, '');
          await expectProblems(problem);
          await document.change(line, quote, quote, "'");
          await expectProblems();
        }
      });
    });
  }
});
