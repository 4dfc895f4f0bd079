import assert from 'node:assert/strict';
import { CannotRunError } from '../fuzz/command';
import { readOptions } from './options';

describe('the options of the benchmarks', () => {
  it('are all optional', () => {
    assert.deepEqual(readOptions([], '/home'), {
      qemu: undefined,
      rivals: undefined,
      format: 'table',
      only: [],
      scale: 10,
      isQuick: false,
    });
  });

  it('count paths from where the user is', () => {
    const { qemu, rivals } = readOptions(['--qemu', 'qemu', '--with', '/rivals'], '/home');
    assert.deepEqual([qemu, rivals], ['/home/qemu', '/rivals']);
  });

  it('choose families, scale and format', () => {
    const { only, scale, format } = readOptions(['--only', 'parse,stdio', '--scale', '100', '--json'], '/');
    assert.deepEqual([only, scale, format], [['parse', 'stdio'], 100, 'json']);
    assert.equal(readOptions(['--markdown'], '/').format, 'markdown');
  });

  for (const argv of [['--scale', 'large'], ['--scale', '0'], ['--nonsense'], ['stray']]) {
    it(`explain themselves instead of taking ${argv.join(' ')}`, () => {
      assert.throws(
        () => readOptions(argv, '/'),
        (error) => error instanceof CannotRunError && error.message.includes('usage'),
      );
    });
  }
});
