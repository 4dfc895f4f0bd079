import assert from 'node:assert/strict';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';
import { shortfalls } from './demands';
import { runConformance } from './main';
import { runTree } from './run-tree';
import { summarise } from './summary';
import { findTrees, readTree } from './trees';

const clean = "{ 'struct': 'Box', 'data': { 'a': 'int' } }\n";
const wrong = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";
const error = "bad.json: In struct 'Box':\nbad.json:1: member 'a' uses unknown type 'Nope'\n";
const suite = 'tests/qapi-schema';

describe('the conformance runner', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory()));
  afterEach(() => directory.remove());

  const writeTree = (files: Readonly<Record<string, string>>, version = '10.2.0', below = ''): void => {
    const tree = { VERSION: `${version}\n`, 'qapi/qapi-schema.json': clean, ...files };
    directory.write(Object.fromEntries(Object.entries(tree).map(([name, text]) => [below + name, text])));
  };
  const run = () => {
    const tree = readTree(directory.native());
    if ('problem' in tree) assert.fail(tree.problem);
    return runTree(tree);
  };
  const conform = (environment: Readonly<Record<string, string>>) => {
    let text = '';
    const status = runConformance(environment, (part) => (text += part));
    return { status, text };
  };

  it('counts a case that agrees, and passes over one without a schema', () => {
    writeTree({
      [`${suite}/bad.json`]: wrong,
      [`${suite}/bad.err`]: error,
      [`${suite}/good.json`]: clean,
      [`${suite}/good.err`]: '',
      [`${suite}/gone.err`]: 'x\n',
    });
    const result = run();
    assert.deepEqual(shortfalls(result), []);
    assert.match(
      summarise(result),
      /^QEMU 10\.2\.0: 2 cases, 2 agreed, 0 disagreed; 1 roots, 0 with errors;/,
    );
  });

  it('shows the difference where texts differ', () => {
    writeTree({ [`${suite}/bad.json`]: wrong, [`${suite}/bad.err`]: error.replace(':1:', ':7:') });
    const text = summarise(run());
    assert.match(text, /1 cases, 0 agreed, 1 disagreed \(1 text\).*verdict 100\.0 %, text 0\.0 %\n/);
    assert.match(text, /FAILED: text: 1 disagree\n/);
    assert.ok(
      text.includes("     bad.json: In struct 'Box':\n    -bad.json:7: member 'a'") &&
        text.includes("    +bad.json:1: member 'a' uses unknown type 'Nope'\n"),
      text,
    );
  });

  it('tells verdicts from texts', () => {
    writeTree({ [`${suite}/bad.json`]: wrong, [`${suite}/bad.err`]: '' });
    assert.deepEqual(
      run().disagreements.map(({ kind }) => kind),
      ['verdict'],
    );
  });

  it('finds errors in the schemas that QEMU is built from', () => {
    writeTree({ 'qga/qapi-schema.json': wrong });
    const result = run();
    assert.deepEqual(
      result.disagreements.map(({ kind, name }) => [kind, name]),
      [['root', 'qga/qapi-schema.json']],
    );
    assert.deepEqual(shortfalls(result), ['root: 1 disagree']);
  });

  it('reads suites of old releases from the root of the tree', () => {
    const spelled = 'tests/qapi-schema/bad.json:1: unexpected end\n';
    writeTree({ [`${suite}/bad.json`]: "{ 'struct'", [`${suite}/bad.err`]: spelled }, '2.12.0');
    const [disagreement] = run().disagreements;
    assert.match(disagreement?.actual ?? '', /^tests\/qapi-schema\/bad\.json:1/);
  });

  it('fails on a deviation that does not occur', () => {
    const name = 'event-args-if-unboxed';
    writeTree({ [`${suite}/${name}.json`]: clean, [`${suite}/${name}.err`]: '' });
    assert.deepEqual(shortfalls(run()), [`the deviation of ${name} (text) no longer occurs`]);
  });

  it('takes one tree, or a directory of them in the order of their versions', () => {
    for (const version of ['10.2.0', '9.2.4', '10.1.50']) writeTree({}, version, `${version}/`);
    directory.write({ 'other/VERSION': '1', README: 'no tree' });
    const versions = (path: string) =>
      findTrees(path).map((tree) => ('version' in tree ? tree.version : tree.problem));
    assert.deepEqual(versions(directory.native()), ['9.2', '10.2', '10.2']);
    assert.deepEqual(versions(directory.native('9.2.4')), ['9.2']);
    const { status, text } = conform({ QAPI_CORPUS: directory.native() });
    assert.equal(status, 0);
    assert.match(text, /^QEMU 10\.1\.50 \(rules of 10\.2\): 0 cases/m);
  });

  it('says loudly that there is no corpus, and fails if there must be one', () => {
    for (const QAPI_CORPUS of ['', directory.native()]) {
      const skipped = conform({ QAPI_CORPUS });
      assert.equal(skipped.status, 0);
      assert.match(skipped.text, /^SKIPPED: .*nothing was compared/);
      const failed = conform({ QAPI_CORPUS, QAPI_REQUIRE_CORPUS: '1' });
      assert.equal(failed.status, 1);
      assert.match(failed.text, /^FAILED: /);
    }
  });

  it('fails if the corpus is to be where nothing is', () => {
    const { status, text } = conform({ QAPI_CORPUS: directory.native('nowhere') });
    assert.equal(status, 1);
    assert.match(text, /^FAILED: .*there is no directory .*nowhere'/);
  });

  it('looks for the corpus from where the user is', () => {
    writeTree({}, '10.2.0', 'corpus/10.2.0/');
    const { status, text } = conform({ QAPI_CORPUS: 'corpus', INIT_CWD: directory.native() });
    assert.equal(status, 0, text);
    assert.match(text, /^QEMU 10\.2\.0: 0 cases/);
  });

  it('fails a tree whose release is not known, and runs the others', () => {
    writeTree({}, 'banana', 'a/');
    writeTree({}, '', 'b/');
    writeTree({}, '9.2.4', 'c/');
    const { status, text } = conform({ QAPI_CORPUS: directory.native() });
    assert.equal(status, 1);
    assert.match(
      text,
      /^QEMU a: nothing was compared\n {2}FAILED: 'banana' in .*VERSION is no version of QEMU$/m,
    );
    assert.match(text, /^QEMU b: nothing was compared\n {2}FAILED: '' in /m);
    assert.match(text, /^QEMU 9\.2\.4: 0 cases/m);
  });

  it('fails a tree in which there is nothing to compare', () => {
    directory.write({ VERSION: '10.2.0\n', 'qapi/README': '' });
    const { status, text } = conform({ QAPI_CORPUS: directory.native() });
    assert.equal(status, 1);
    assert.match(text, /FAILED: there is nothing to compare/);
  });

  it('exits with 1 if something disagrees', () => {
    writeTree({ [`${suite}/bad.json`]: wrong, [`${suite}/bad.err`]: '' });
    assert.equal(conform({ QAPI_CORPUS: directory.native() }).status, 1);
  });
});
