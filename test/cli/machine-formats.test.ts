import assert from 'node:assert/strict';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const files = {
  'one.json':
    "{ 'include': 'parts/lid.json' }\n{ 'struct': 'Box', 'data': { 'lid': 'Lid', 'tub': 'Tub' } }\n",
  'two.json': "{ 'include': 'parts/lid.json' }\n{ 'enum': 'Lid', 'data': [] }\n",
  'clean.json': "{ 'struct': 'Tub', 'data': {} }\n",
  'parts/lid.json': "# 😀é\n{ 'struct': 'Lid', # 😀\n  'data': { 'é😀': 'Nope' } } /\n",
};

/** By the rules of which release they are checked. */
const release = { version: '11.1', found: null, reason: 'default', detail: '' };

/** One line of the file, as code units. */
const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('qapi check for machines', () => {
  let directory: TemporaryDirectory;
  before(() => (directory = temporaryDirectory(files)));
  after(() => directory.remove());

  const check = (format: string, ...paths: string[]) =>
    runCommand(directory.native(), ['check', '--format', format, ...paths]);

  it('prints lines like those of GCC, with columns in code points', async () => {
    const { out, status } = await check('gcc', 'two.json');
    assert.equal(
      out,
      [
        "two.json:2:11: error: 'Lid' is already defined [redefined]",
        'parts/lid.json:2:13: note: previous definition',
        'parts/lid.json:3:13: error: funny character in string [lex-funny-char]',
        "parts/lid.json:3:30: error: stray '/' [lex-stray]",
        '',
      ].join('\n'),
    );
    assert.equal(status, 1);
  });

  it('puts a message of several lines on one', async () => {
    directory.write({ 'keys.json': "{ 'struct': 'Box', 'data': {}, 'lid': true }\n" });
    const { out } = await check('gcc', 'keys.json');
    assert.equal(
      out,
      "keys.json:1:32: error: struct has unknown key 'lid' Valid keys are 'base', 'data', 'features', 'if', 'struct'. [keys-unknown]\n",
    );
  });

  it('says once what several roots say of the same file', async () => {
    const { out } = await check('gcc', 'one.json', 'two.json');
    assert.equal(out.match(/\[lex-stray\]/g)?.length, 1);
    assert.match(out, /^one\.json:2:51: error: member 'tub' uses unknown type 'Tub' \[unknown-type\]$/m);
    assert.match(out, /^two\.json:2:11: error:/m);
  });

  it('prints one JSON document, with positions as in the language server protocol', async () => {
    const { out, status } = await check('json', 'two.json', './clean.json');
    assert.ok(out.endsWith('}\n'));
    const document = JSON.parse(out) as unknown;
    const lid = 'parts/lid.json';
    const error = (code: string, message: string, line: number, start: number, end: number) => ({
      code,
      severity: 'error',
      message,
      file: lid,
      range: range(line, start, end),
      related: [],
    });
    assert.deepEqual(document, {
      version: 1,
      roots: [
        {
          root: 'two.json',
          release,
          reference: 'In file included from two.json:1:\nparts/lid.json:3:13: funny character in string',
          diagnostics: [
            {
              code: 'redefined',
              severity: 'error',
              message: "'Lid' is already defined",
              file: 'two.json',
              range: range(1, 10, 15),
              related: [{ message: 'previous definition', file: lid, range: range(1, 12, 17) }],
            },
            error('lex-funny-char', 'funny character in string', 2, 12, 17),
            error('lex-stray', "stray '/'", 2, 30, 31),
          ],
        },
        { root: './clean.json', release, reference: null, diagnostics: [] },
      ],
    });
    assert.equal(status, 1);
  });

  it('says in JSON of each root what is wrong in its context, hints included', async () => {
    directory.write({
      'hint.json': "{ 'include': 'nowhere.json' }\n{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n",
    });
    const { out } = await check('json', 'hint.json', 'hint.json');
    const { roots } = JSON.parse(out) as { roots: { diagnostics: { severity: string; code: string }[] }[] };
    const found = roots.map(({ diagnostics }) =>
      diagnostics.map(({ severity, code }) => `${severity} ${code}`),
    );
    assert.deepEqual(found, Array(2).fill(['error include-unreadable', 'hint unknown-type']));
  });

  it('prints a JSON document even if a root cannot be read', async () => {
    const { out, status, trouble } = await check('json', 'nowhere.json');
    const reference = "can't read schema file 'nowhere.json': No such file or directory";
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      roots: [{ root: 'nowhere.json', release, reference, diagnostics: [] }],
    });
    assert.equal(trouble, `qapi: ${reference}\n`);
    assert.equal(status, 2);
  });

  it('prints exactly what QEMU prints', async () => {
    const { out, status } = await check('reference', './two.json');
    assert.equal(
      out,
      'In file included from ./two.json:1:\n./parts/lid.json:3:13: funny character in string\n',
    );
    assert.equal(status, 1);
  });

  it('prints nothing for a clean schema, but an empty document in JSON', async () => {
    for (const format of ['human', 'gcc', 'reference']) {
      assert.deepEqual(await check(format, 'clean.json'), { status: 0, out: '', trouble: '' });
    }
    const { out } = await check('json', 'clean.json');
    const root = { root: 'clean.json', release, reference: null, diagnostics: [] };
    assert.equal(out, `${JSON.stringify({ version: 1, roots: [root] })}\n`);
  });

  it('introduces each of several roots with a line', async () => {
    directory.write({ 'tub.json': "{ 'struct': 'Tub', 'data': { 'a': 'Nope' } }\n" });
    const { out, trouble, status } = await check('reference', 'tub.json', 'clean.json', 'nowhere.json');
    assert.equal(
      out,
      [
        '== tub.json ==',
        "tub.json: In struct 'Tub':",
        "tub.json:1: member 'a' uses unknown type 'Nope'",
        '== clean.json ==',
        '== nowhere.json ==',
        "can't read schema file 'nowhere.json': No such file or directory",
        '',
      ].join('\n'),
    );
    assert.equal(trouble, "qapi: can't read schema file 'nowhere.json': No such file or directory\n");
    assert.equal(status, 2);
  });

  it('spells files from the directory that is asked for', async () => {
    directory.write({
      'tree/VERSION': '1',
      'tree/qapi/a.json': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n",
    });
    const native = directory.native();
    const spelled = async (cwd: string, path: string) => {
      const { out } = await runCommand(cwd, ['check', '--format', 'gcc', path]);
      return out.split(':')[0];
    };
    assert.equal(await spelled(native, 'tree'), 'tree/qapi/a.json');
    assert.equal(await spelled(native, './tree/'), './tree/qapi/a.json');
    assert.equal(await spelled(`${native}/tree`, '.'), 'qapi/a.json');
    assert.equal(await spelled(`${native}/parts`, '../tree'), '../tree/qapi/a.json');
    assert.equal(await spelled('/', `${native}/tree`), `${native}/tree/qapi/a.json`);
  });

  it('prints commands for GitHub, which may stand on one line only', async () => {
    directory.write({ 'a,b.json': "{ 'struct': 'Box', 'data': {}, 'lid': true }\n" });
    const { out, status } = await check('github', 'a,b.json');
    const place = 'file=a%2Cb.json,line=1,endLine=1,col=32,endColumn=36,title=keys-unknown';
    const message =
      "struct has unknown key 'lid'%0AValid keys are 'base', 'data', 'features', 'if', 'struct'.";
    assert.deepEqual([status, out], [1, `::error ${place}::${message}\n`]);
  });

  it('prints SARIF', async () => {
    const { out, status } = await check('sarif', 'two.json');
    const { version, runs } = JSON.parse(out) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    assert.deepEqual([status, version, runs.length], [1, '2.1.0', 1]);
    const { tool, results } = runs[0]!;
    assert.deepEqual(
      tool.driver.rules.map(({ id }) => id),
      ['lex-funny-char', 'lex-stray', 'redefined'],
    );
    const region = (...[startLine, startColumn, endLine, endColumn]: number[]) => {
      return { startLine, startColumn, endLine, endColumn };
    };
    const locationIn = (uri: string, where: ReturnType<typeof region>) => {
      return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: where } };
    };
    assert.deepEqual(results[0], {
      ruleId: 'redefined',
      ruleIndex: 2,
      level: 'error',
      message: { text: "'Lid' is already defined" },
      locations: [locationIn('two.json', region(2, 11, 2, 16))],
      relatedLocations: [
        { ...locationIn('parts/lid.json', region(2, 13, 2, 18)), message: { text: 'previous definition' } },
      ],
    });
  });
});
