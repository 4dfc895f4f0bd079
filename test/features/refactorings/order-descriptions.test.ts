import assert from 'node:assert/strict';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

const title = 'Put the descriptions in the order of what they describe';

function block(entries: string, rest: string): string {
  return `##\n# @fill:\n#\n# Fills $0a sack.\n#\n${entries}#\n# Since: 1.2\n##\n{ 'command': 'fill',${rest} }\n`;
}

describe('ordering descriptions', () => {
  const members = " 'data': { 'a': 'int', 'b': 'int', 'c': 'int' }";
  const first = '# @a: the first,\n#     and more\n#\n#     and more\n';
  for (const release of ['2.12', '8.2', '11.1'] as const)
    itRefactors(`of members, in ${release}`, {
      before: block(`# @c: the third\n${first}#\n# @b: the second\n`, members),
      title,
      after: block(`${first}# @b: the second\n#\n# @c: the third\n`, members).replace('$0', ''),
      release,
    });

  const features = " 'data': { 'a': 'int', 'b': 'int' }, 'features': [ 'x', 'y' ]";
  for (const release of ['4.2', '8.2', '11.1'] as const)
    itRefactors(`of members and features, in ${release}`, {
      before: block(
        '# @b: text\n#\n# @a: text\n#\n# Features:\n# @y: the second\n# @x: the first\n',
        features,
      ),
      title,
      after: block(
        '# @a: text\n#\n# @b: text\n#\n# Features:\n# @x: the first\n# @y: the second\n',
        features,
      ).replace('$0', ''),
      release,
    });

  it('leaves what is in order, and what describes nothing', async () => {
    const offers = (entries: string) => refactoringsFor(block(entries, members), /^Put/);
    assert.deepEqual(await offers('# @a: text\n#\n# @b: text\n#\n# @c: text\n'), []);
    assert.deepEqual(await offers('# @a: text\n#\n# @z: text\n#\n# @c: text\n'), []);
    assert.deepEqual(await offers('# @b: text\n#\n# @z: text\n#\n# @a: text\n'), [title]);
    assert.deepEqual(await refactoringsFor('##\n# A text.$0\n##\n', /^Put/), []);
  });
});
