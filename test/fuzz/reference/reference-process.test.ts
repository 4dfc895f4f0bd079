import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type TemporaryDirectory, temporaryDirectory } from '../../harness/temporary-directory';
import { CannotRunError } from '../command';
import { ReferenceProcess } from './reference-process';

/** A front end of our own: it rejects every schema with its text, and ends the process if that is "die". */
const frontEnd = `
import os
class QAPIError(Exception):
    pass
class QAPISchema:
    def __init__(self, path):
        print('something that is no answer')
        with open(path) as file:
            text = file.read()
        if text == 'die':
            os._exit(3)
        if text == 'crash':
            raise ValueError(text)
        if text != '':
            raise QAPIError(text)
`;
const loudly = "import sys\nprint('loading')\nopen('starts', 'a').write('x')\n";

describe('the process of the reference', () => {
  let directory: TemporaryDirectory;
  let reference: ReferenceProcess;
  before(function skipLoudly() {
    if (spawnSync('python3', ['--version']).status === 0) return;
    process.stderr.write(
      '\n  SKIPPED: there is no python3, so nothing was tested of how a front end is run\n',
    );
    this.skip();
  });
  beforeEach(() => {
    directory = temporaryDirectory({ good: '', bad: 'no!', crash: 'crash', die: 'die' });
    reference = new ReferenceProcess(directory.native(), directory.native());
  });
  afterEach(() => {
    reference.stop();
    directory.remove();
  });

  const writeFrontEnd = (text: string): void => directory.write({ 'scripts/qapi/common.py': loudly + text });
  const starts = (): Promise<string> => readFile(directory.native('starts'), 'utf8');

  it('answers one question after the other, whatever the front end prints', async () => {
    writeFrontEnd(frontEnd);
    await reference.start();
    assert.deepEqual(await Promise.all(['good', 'bad', 'crash'].map((path) => reference.ask(path))), [
      { error: null, crash: null },
      { error: 'no!', crash: null },
      { error: null, crash: 'ValueError: crash' },
    ]);
  });

  it('starts again where a question was the death of it', async () => {
    writeFrontEnd(frontEnd);
    const [good, dead, bad] = await Promise.all(['good', 'die', 'bad'].map((path) => reference.ask(path)));
    assert.deepEqual(good, { error: null, crash: null });
    assert.equal(dead?.crash, 'the front end gave no answer: it ended with status 3');
    assert.deepEqual(bad, { error: 'no!', crash: null });
  });

  it('says why a front end cannot be loaded, and does not try for each question', async () => {
    writeFrontEnd('import nowhere_to_be_found\n');
    const expected = {
      name: 'Error',
      message: `cannot start QEMU's front end in ${directory.native()}: ModuleNotFoundError: No module named 'nowhere_to_be_found'`,
    };
    await assert.rejects(reference.start(), expected);
    const answers = await Promise.allSettled(['good', 'bad'].map((path) => reference.ask(path)));
    assert.ok(answers.every((each) => each.status === 'rejected' && each.reason instanceof CannotRunError));
    assert.equal(await starts(), 'x');
  });

  it('fails all questions at hand if it cannot be started again', async () => {
    writeFrontEnd(`${frontEnd}\nif len(open('starts').read()) > 1:\n    sys.exit('only once')\n`);
    const answers = await Promise.allSettled(['die', 'good', 'bad'].map((path) => reference.ask(path)));
    assert.deepEqual(
      answers.map((each) => (each.status === 'rejected' ? String(each.reason) : each.status)),
      [
        'fulfilled',
        ...Array<string>(2).fill(`Error: cannot start QEMU's front end in ${directory.native()}: only once`),
      ],
    );
  });

  it('says with what status it ended if that was no traceback', async () => {
    writeFrontEnd('import os\nos._exit(7)\n');
    await assert.rejects(reference.start(), /front end in .*: it ended with status 7, after 'loading'$/);
  });
});
