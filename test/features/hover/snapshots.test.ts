/**
 * What hovers look like, as a whole: `snapshots.txt` holds the Markdown of each. When something about them changes on
 * purpose, run the tests with `UPDATE_SNAPSHOTS=1` and read the difference.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hovers } from '../../../server/src/features/hover/hover';
import { explore } from '../../harness/feature-fixture';
import { projectRoot } from '../../harness/project-root';
import { AQUARIUM, PLACES } from './aquarium';

const FILE = join(projectRoot, 'test/features/hover/snapshots.txt');

describe('the text of a hover over', () => {
  const texts = new Map<string, string>();
  before(async () => {
    const { snapshot } = await explore(AQUARIUM);
    for (const [title, name, around] of PLACES) {
      const path = `/w/${name}`;
      const text = snapshot.file(path)?.text ?? '';
      const start = text.indexOf(around.replace('|', ''));
      assert.notEqual(start, -1, `${around} is not in ${name}`);
      const hovers = new Hovers(snapshot, (place) => {
        const { line = -1 } = snapshot.file(place.path)?.lines.position(place.range.start) ?? {};
        return `${place.path.slice(3)}#L${line + 1}`;
      });
      const hover = hovers.at(path, start + around.indexOf('|'));
      texts.set(title, hover?.markdown ?? '(nothing)');
    }
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(FILE, spell(texts));
  });

  for (const [title] of PLACES) {
    it(`${title} is as it was`, () => {
      const before = readFileSync(FILE, 'utf8');
      const start = before.indexOf(heading(title));
      const end = before.indexOf('\n\n======== ', start + 1);
      const known = before.slice(start + heading(title).length, end < 0 ? -1 : end);
      assert.equal(texts.get(title), known);
    });
  }
});

function spell(texts: ReadonlyMap<string, string>): string {
  return Array.from(texts, ([title, text]) => `${heading(title)}${text}\n`).join('\n');
}

function heading(title: string): string {
  return `======== ${title}\n\n`;
}
