import assert from 'node:assert/strict';
import { LineIndex } from '../../server/src/text/line-index';
import type { TextChange } from '../../server/src/text/text-change';
import { applyChange } from '../harness/apply-change';
import { changeOfKind, EDITS, FILES } from '../harness/edit-kinds';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { temporaryDirectory, type TemporaryDirectory } from '../harness/temporary-directory';

describe('an edit', () => {
  let directory: TemporaryDirectory;
  let client: LanguageClient;
  before(async () => {
    directory = temporaryDirectory();
    directory.write(FILES);
    client = await LanguageClient.start({ folders: [directory.uri()] });
    for (const [name, text] of Object.entries(FILES)) await client.open(directory.uri(name), text);
    await client.upToDate();
  });
  after(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  /** Applies a change to a file that is as it was at first; yields the names of the files that are published then. */
  async function publishedAfter(name: string, text: string, change: TextChange): Promise<string[]> {
    const lines = LineIndex.of(text);
    const [start, end] = [lines.position(change.start), lines.position(change.end)];
    const before = client.published.length;
    await client.changeRange(directory.uri(name), { start, end }, change.text);
    await client.upToDate();
    const uris = client.published.slice(before).map(({ uri }) => uri);
    return Object.keys(FILES).filter((file) => uris.includes(directory.uri(file)));
  }

  for (const edit of EDITS) {
    const { name, file, republished } = edit;
    it(`of ${name} publishes ${republished.length === 0 ? 'nothing' : republished.join(' and ')}`, async () => {
      const text = FILES[file] ?? '';
      const change = changeOfKind(edit);
      const published = await publishedAfter(file, text, change);
      const removed = text.slice(change.start, change.end);
      const undo = { start: change.start, end: change.start + change.text.length, text: removed };
      await publishedAfter(file, applyChange(text, change), undo);
      assert.deepEqual(published.sort(), [...republished].sort());
    });
  }
});
