import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import { enumConstant } from '../../server/src/schema/c-enum-name';

const NEW = releaseOf('11.1');
const OLD = releaseOf('9.1');

function prefixOf(name: string, release = NEW, prefix?: string): string {
  return enumConstant({ name, prefix }, 'x', release).slice(0, -2);
}

describe('the C constant of a value', () => {
  for (const [name, expected] of [
    ['MyEnum', 'MY_ENUM'],
    ['QType', 'QTYPE'],
    ['IPAddress', 'IP_ADDRESS'],
    ['X86CPURegister32', 'X86_CPU_REGISTER32'],
    ['AbcDE', 'ABC_DE'],
    ['__com.x_FooBar', 'COM_X_FOO_BAR'],
    ['ENUM24_Name', 'ENU_M24_NAME'],
  ] as const) {
    it(`begins with ${expected} for ${name}`, () => {
      assert.equal(prefixOf(name), expected);
    });
  }

  it('begins with the prefix as it is written', () => {
    assert.equal(prefixOf('MyEnum', NEW, 'Own_Prefix'), 'Own_Prefix');
    assert.equal(prefixOf('MyEnum', NEW, ''), 'MY_ENUM');
  });

  it('split words in another way up to 9.1', () => {
    assert.equal(prefixOf('MyEnum', OLD), 'MY_ENUM');
    assert.equal(prefixOf('QType', OLD), 'Q_TYPE');
    assert.equal(prefixOf('X86CpuREG', OLD), 'X86_CPUREG');
    assert.equal(prefixOf('ALL_UPPER', OLD), 'ALL_UPPER');
    assert.equal(prefixOf('MyEnum', OLD, 'OwnPrefix'), 'OWN_PREFIX');
  });

  it('has the value in capitals', () => {
    assert.equal(enumConstant({ name: 'Kind', prefix: undefined }, 'io-error', NEW), 'KIND_IO_ERROR');
  });
});
