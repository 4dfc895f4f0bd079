import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import {
  DEFAULT_CHOICE,
  explainChoice,
  isSameChoice,
  writtenChoice,
} from '../../server/src/releases/release-choice';

describe('the choice of a release', () => {
  const written = (text: string) => writtenChoice('version-file', text, '/q/VERSION');

  it('takes the first line of what is written', () => {
    const choice = written('10.1.50\nand more\n');
    assert.deepEqual(choice, {
      release: releaseOf('10.2'),
      reason: 'version-file',
      found: '10.1.50',
      detail: '/q/VERSION',
    });
    assert.equal(written('\n\n7.2.0\r\n')?.found, '7.2.0');
  });

  it('takes nothing from what is no version number', () => {
    for (const text of ['', '\n', 'unknown', 'unknown\n7.2']) assert.equal(written(text), undefined);
  });

  it('says why, and whether the release is another one than the one that was meant', () => {
    assert.equal(explain('10.1.50'), '/q/VERSION says 10.1.50');
    assert.equal(explain('7.2.19'), '/q/VERSION says 7.2.19');
    assert.equal(explain('12.0.0'), '/q/VERSION says 12.0.0, and this is the nearest that is known');
    assert.equal(explain('1.0'), '/q/VERSION says 1.0, and this is the nearest that is known');
    assert.equal(explainChoice(DEFAULT_CHOICE), 'the newest one, since nothing tells of another');

    function explain(text: string): string {
      const choice = written(text);
      assert.ok(choice);
      return explainChoice(choice);
    }
  });

  it('is the same if all of it is', () => {
    const choice = written('7.2');
    assert.ok(choice);
    assert.ok(isSameChoice(choice, { ...choice }));
    assert.ok(!isSameChoice(choice, { ...choice, found: '7.2.0' }));
    assert.ok(!isSameChoice(choice, { ...choice, reason: 'override' }));
    assert.ok(!isSameChoice(choice, DEFAULT_CHOICE));
  });
});
