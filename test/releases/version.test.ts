import assert from 'node:assert/strict';
import { NEWEST_RELEASE, releaseOf } from '../../server/src/releases/release';
import { parseVersion } from '../../server/src/releases/version';

describe('the release that a version number stands for', () => {
  const known: Readonly<Record<string, string>> = {
    // Releases, and fixes of them.
    '7.2': '7.2',
    '11.1.2': '11.1',
    '2.12.1': '2.12',
    '3.1.1.1': '3.1',
    '  10.2.0\n': '10.2',
    // Development, up to the candidates of a release.
    '10.1.50': '10.2',
    '9.2.94': '10.0',
    '2.12.50': '3.0',
    '3.0.92': '3.1',
    '3.1.50': '4.0',
    '4.2.91': '5.0',
    '11.0.50': '11.1',
    // As builds and forks write them.
    '8.2.0-rc1': '8.2',
    '8.2.0rc1': '8.2',
    'v9.1.0-rc0': '9.1',
    '7.2.0 (Debian 1:7.2+dfsg-7)': '7.2',
    '6.2.0_vendor': '6.2',
    '5.0.0-vendor-2021.1': '5.0',
    '2.12.0(vendor-44.1)': '2.12',
    'qemu-4.1.0': '4.1',
    'QEMU 10.2': '10.2',
  };
  for (const [text, version] of Object.entries(known)) {
    it(`is ${version} for ${JSON.stringify(text)}`, () => assert.equal(parseVersion(text), version));
  }

  for (const text of [
    '',
    ' \n',
    '7',
    'v',
    'seven',
    '.2',
    '7.',
    '-7.2',
    '7,2',
    '123456.1',
    '7.123456',
    'x7.2',
  ]) {
    it(`is none for ${JSON.stringify(text)}`, () => assert.equal(parseVersion(text), undefined));
  }

  it('has the rules of the nearest one that is known', () => {
    assert.equal(releaseOf(parseVersion('12.3.50') ?? '2.12'), NEWEST_RELEASE);
    assert.equal(releaseOf(parseVersion('1.7.1') ?? '11.1'), releaseOf('2.12'));
  });
});
