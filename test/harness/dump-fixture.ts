/** Dumps of schemas in memory. A fixture has the form that `check-fixture.ts` tells. */
import assert from 'node:assert/strict';
import { dumpSchema } from '../../server/src/dump/dump';
import { NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { parseFixture } from './fixture';
import { modulesOf, schemaOf } from './memory-schema';

/** The whole dump of the fixture's first file. */
export function dumpOf(fixture: string, release: Version = NEWEST_VERSION): string {
  const { files } = parseFixture(fixture);
  return dumpSchema(schemaOf(files[0]?.name ?? '', modulesOf(files, releaseOf(release))));
}

/** A test that a schema is dumped so; what every schema has in common is left out. */
export function itDumps(
  title: string,
  fixture: string,
  expected: string,
  { release = NEWEST_VERSION }: { readonly release?: Version } = {},
): void {
  it(title, () => {
    const dump = dumpOf(fixture, release);
    const common = predefinedPart(release);
    assert.ok(dump.startsWith(common), dump);
    assert.equal(dump.slice(common.length), expected.replace(/^\n/, ''));
  });
}

/** What the dump says of predefined types: all of an empty schema's but the name of its root. */
function predefinedPart(release: Version): string {
  return dumpOf('', release).replace(/module root\.json\n$/, '');
}
