import assert from 'node:assert/strict';
import fc from 'fast-check';
import { semanticTokens } from '../../server/src/features/semantic-tokens/semantic-tokens';
import { type SemanticToken, tokenStyle } from '../../server/src/features/semantic-tokens/token';
import { editsBetween, encodeTokens, TOKENS_LEGEND } from '../../server/src/lsp/encode-tokens';
import type { Version } from '../../server/src/releases/rule-span';
import { LineIndex } from '../../server/src/text/line-index';
import { PieceTable } from '../../server/src/text/piece-table';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { applyChange } from '../harness/apply-change';
import { memoryWorkspace } from '../harness/memory-workspace';
import { changeOf, edits, texts } from '../harness/random-edits';
import { settingsOfRelease } from '../harness/settings-of-release';

const { tokenTypes, tokenModifiers } = TOKENS_LEGEND;

function encode(text: string, words: readonly string[]): number[] {
  const tokens = words.map((word): SemanticToken => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, style: tokenStyle('enum', 'documentation') };
  });
  return encodeTokens(tokens, LineIndex.of(text), PieceTable.of(text));
}

describe('encoded tokens', () => {
  const look = [tokenTypes.indexOf('enum'), 1 << tokenModifiers.indexOf('documentation')];

  it('are relative to the one before, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `one two${end}${end}  three${end}`;
      const places = [
        [0, 0, 3],
        [0, 4, 3],
        [2, 2, 5],
      ];
      const expected = places.flatMap((place) => [...place, ...look]);
      assert.deepEqual(encode(text, ['one', 'two', 'three']), expected);
    }
  });

  it('count UTF-16 code units', () => {
    assert.deepEqual(encode('ä😀 one', ['one']), [0, 4, 3, ...look]);
  });

  it('never go over a line end', () => {
    assert.deepEqual(encode('one\ntwo three', ['one\ntwo', 'three']), [1, 4, 5, ...look]);
  });
});

describe('edits of encoded tokens', () => {
  it('are one around what differs, or none', () => {
    assert.deepEqual(editsBetween([1, 2, 3, 4], [1, 5, 3, 4]), [{ start: 1, deleteCount: 1, data: [5] }]);
    assert.deepEqual(editsBetween([1, 1, 1], [1, 1]), [{ start: 2, deleteCount: 1, data: [] }]);
    assert.deepEqual(editsBetween([], [1]), [{ start: 0, deleteCount: 0, data: [1] }]);
    assert.deepEqual(editsBetween([1, 2], [1, 2]), []);
  });

  it('turn the old numbers into the new ones', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 });
    const property = fc.property(numbers, numbers, (before, after) => {
      assert.deepEqual(applyEdits(before, after), after);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('tokens after any edits', () => {
  for (const release of ['2.12', '5.2', '8.2', '11.1'] as const) {
    it(`are those of the text as it is, by the rules of ${release}`, async () => {
      const property = fc.asyncProperty(texts, fc.array(edits, { maxLength: 8 }), async (text, list) => {
        const path = '/w/a.qapi';
        const workspace = workspaceWith(path, text, release);
        await workspace.settle();
        let current = text;
        let before = tokensOf(workspace.snapshot, path);
        for (const [index, edit] of list.entries()) {
          const change = changeOf(current, edit);
          current = applyChange(current, change);
          workspace.changeDocument(path, [change], index + 2);
          const after = tokensOf(await workspace.settle(), path);
          const fresh = await workspaceWith(path, current, release).settle();
          assert.deepEqual(after, tokensOf(fresh, path));
          assert.deepEqual(applyEdits(before, after), after);
          before = after;
        }
      });
      await fc.assert(property, { numRuns: 60 });
    });
  }
});

function workspaceWith(path: string, text: string, release: Version) {
  const { workspace } = memoryWorkspace({}, [], {
    settingsOf: () => settingsOfRelease(release),
  });
  workspace.openDocument(path, text, 1);
  return workspace;
}

/** Encoded; on the way they must be in order, apart from each other, and inside of the text. */
function tokensOf(snapshot: Snapshot, path: string): number[] {
  const file = snapshot.file(path);
  assert.ok(file);
  const tokens = semanticTokens(snapshot, path);
  let free = 0;
  for (const { start, end } of tokens) {
    assert.ok(start >= free && end > start && end <= file.text.length);
    free = end;
  }
  return encodeTokens(tokens, file.lines, file.source);
}

function applyEdits(before: readonly number[], after: readonly number[]): number[] {
  const numbers = [...before];
  for (const { start, deleteCount, data = [] } of editsBetween(before, after)) {
    numbers.splice(start, deleteCount, ...data);
  }
  return numbers;
}
