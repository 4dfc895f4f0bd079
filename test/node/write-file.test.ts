import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from '../../server/src/node/write-file';
import { temporaryDirectory } from '../harness/temporary-directory';

describe('writing a file', () => {
  it('leaves nothing of a longer text that was there', () => {
    const directory = temporaryDirectory({ 'a.json': 'a longer text' });
    assert.equal(writeFile(directory.path('a.json'), 'short'), undefined);
    assert.equal(readFileSync(directory.native('a.json'), 'utf8'), 'short');
    directory.remove();
  });

  it('says why it cannot be done', () => {
    const directory = temporaryDirectory();
    assert.match(writeFile(directory.path('none/a.json'), '') ?? '', /No such file or directory/);
    directory.remove();
  });
});
