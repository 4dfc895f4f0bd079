import assert from 'node:assert/strict';
import type { FormatOptions } from '../../server/src/cli/formats/format';
import { runCommand } from '../harness/command-line';
import { temporaryDirectory } from '../harness/temporary-directory';

/** What `qapi check root.json` prints for a root with the text. */
async function check(
  text: string,
  terminal?: FormatOptions,
  files: Record<string, string> = {},
): Promise<string> {
  const directory = temporaryDirectory({ ...files, 'root.json': text });
  try {
    return (await runCommand(directory.native(), ['check', 'root.json'], terminal)).out;
  } finally {
    directory.remove();
  }
}

const ESCAPE = '\u001b';

const guess =
  'Checked by the rules of QEMU 11.1 (the newest one, since nothing tells of another); --qemu-version sets another.';

describe('qapi check for people', () => {
  it('shows message, code, place and the line with its token marked', async () => {
    assert.equal(
      await check("# A box\n{ 'struct': 'Box',\n  'data': { 'lid': 'Lid' } }\n"),
      [
        "error: member 'lid' uses unknown type 'Lid' [unknown-type]",
        ' --> root.json:3:20',
        "3 |   'data': { 'lid': 'Lid' } }",
        '  |                    ^^^^^',
        '',
        guess,
        'Found 1 error in 1 of 1 file.',
        '',
      ].join('\n'),
    );
  });

  it('shows related places, several problems and how many files were looked at', async () => {
    const files = { 'lid.json': "{ 'struct': 'Lid', 'data': {} }\n", 'tub.json': '' };
    const text = "{ 'include': 'lid.json' }\n{ 'include': 'tub.json' }\n{ 'enum': 'Lid', 'data': [ 'X' ] }\n";
    assert.equal(
      await check(text, undefined, files),
      [
        "error: 'Lid' is already defined [redefined]",
        ' --> root.json:3:11',
        "3 | { 'enum': 'Lid', 'data': [ 'X' ] }",
        '  |           ^^^^^',
        '  = lid.json:1:13: previous definition',
        '',
        "error: name of 'data' member 'X' must not use uppercase or '_' [name-not-lower]",
        ' --> root.json:3:28',
        "3 | { 'enum': 'Lid', 'data': [ 'X' ] }",
        '  |                            ^^^',
        '',
        guess,
        'Found 2 errors in 1 of 3 files.',
        '',
      ].join('\n'),
    );
  });

  it('shows the second line of a message below the source', async () => {
    const out = await check("{ 'struct': 'Box', 'data': {}, 'lid': true }\n");
    assert.match(out, /^error: struct has unknown key 'lid' \[keys-unknown\]\n/);
    assert.match(out, /\n {2}= Valid keys are 'base', 'data', 'features', 'if', 'struct'\.\n/);
  });

  it('counts errors, warnings and notes apart, since only errors count for the exit status', async () => {
    const out = await check("{ 'struct': 'box', 'data': { 'a': 'Lid', 'b-C': 'int' } }\n", undefined, {
      '.qapi.json': '{ "rules": { "name-not-camel": "warning", "name-not-lower": "information" } }',
    });
    assert.match(out, /^warning: .* \[name-not-camel\]$/m);
    assert.match(out, /^note: .* \[name-not-lower\]$/m);
    assert.match(out, /\nFound 1 error, 1 warning, 1 note in 1 of 1 file\.\n$/);
  });

  it('counts what it does not show because an included file is missing', async () => {
    const out = await check(
      "{ 'include': 'lid.json' }\n{ 'struct': 'Box', 'data': { 'a': 'Lid', 'b': 'Tub' } }\n",
    );
    assert.doesNotMatch(out, /unknown type '/);
    assert.match(
      out,
      /\n2 more problems not shown: an included file is missing, which most likely explains them\.\nFound 1 error/,
    );
  });

  it('keeps tabs, so that the mark stands below the token whatever their width is', async () => {
    const out = await check("{ 'struct': 'Box', 'data': {\n\t\t'lid':\t'Lid' } }\n");
    assert.match(out, /\n --> root\.json:2:10\n2 \| \t\t'lid':\t'Lid' \} \}\n {2}\| \t\t {6}\t\^\^\^\^\^\n/);
  });

  it('widens the margin for long line numbers', async () => {
    const out = await check(`${'\n'.repeat(99)}{ 'struct': 'Box', 'data': { 'lid': 'Lid' } }\n`);
    assert.match(out, /\n {3}--> root\.json:100:37\n100 \| \{.*\n {4}\| {37}\^{5}\n/);
  });

  it('marks one column where the range is empty or goes on behind the line', async () => {
    assert.match(await check("{ 'struct': 'Box', 'data': {\n"), /\n {2}\| +\^\n/);
    assert.match(await check("{ 'struct': [\n  'Box' ], 'data': {} }\n"), /\n {2}\| {13}\^\n/);
  });

  it('shows what stands around the token of a very long line, no wider than the terminal', async () => {
    const values = Array.from({ length: 300 }, (_, index) => `'value${String(index)}'`).join(', ');
    const text = `{ 'enum': 'Long', 'data': [ 'Early', ${values}, 'Late', ${values.replaceAll('v', 'w')} ] }\n`;
    for (const width of [undefined, 60, 1]) {
      const out = await check(text, { hasColor: false, width });
      const sources = out.split('\n').filter((line) => line.startsWith('1 |'));
      const marks = out.split('\n').filter((line) => /^ {2}\| *\^+$/.test(line));
      assert.equal(sources.length, 2);
      assert.equal(marks.length, 2);
      for (const line of [...sources, ...marks]) assert.ok(line.length <= Math.max(width ?? 164, 45), line);
      const marked = marks.map((mark, index) => sources[index]?.slice(mark.indexOf('^'), mark.length));
      assert.deepEqual(marked, ["'Early'", "'Late'"]);
    }
  });

  it('does not let a text reach the terminal that could change what it shows', async () => {
    const out = await check(
      `{ 'struct': 'Box', ${ESCAPE}[31m\u0007 'data': {} } # \u202e \u2028\u2066\u0085\n`,
    );
    // eslint-disable-next-line no-control-regex -- they must not be there
    assert.doesNotMatch(out, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    assert.match(out, /\uFFFD\[31m\uFFFD/);
  });

  it('does not let the name of a file do so either', async () => {
    const name = `a${ESCAPE}[31m.qapi`;
    const directory = temporaryDirectory({ [name]: "{ 'struct': 'Box', 'data': { 'lid': 'Lid' } }\n" });
    try {
      for (const format of ['human', 'gcc']) {
        const { out } = await runCommand(directory.native(), ['check', '--format', format, '.']);
        assert.ok(!out.includes(ESCAPE), format);
        assert.match(out, /a\uFFFD\[31m\.qapi:1:37/);
      }
      const missing = await runCommand(directory.native(), ['check', `${ESCAPE}[31m`]);
      assert.ok(!missing.trouble.includes(ESCAPE));
    } finally {
      directory.remove();
    }
  });

  it('is colourful where it may be, and says the same', async () => {
    const text = "{ 'struct': 'Box', 'data': { 'lid': 'Lid' } }\n";
    const out = await check(text, { hasColor: true, width: 80 });
    assert.ok(out.includes(`${ESCAPE}[1;31merror${ESCAPE}[0m: `));
    assert.ok(out.includes(`${ESCAPE}[1;31m^^^^^${ESCAPE}[0m`));
    // eslint-disable-next-line no-control-regex -- the colours
    assert.equal(out.replaceAll(/\u001b\[[\d;]*m/g, ''), await check(text, { hasColor: false, width: 80 }));
  });

  it('says nothing at all of a clean schema', async () => {
    assert.equal(await check("{ 'struct': 'Box', 'data': {} }\n"), '');
  });
});
