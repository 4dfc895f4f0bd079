import assert from 'node:assert/strict';
import fc from 'fast-check';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { parse } from '../../server/src/syntax/parser';
import { reparse } from '../../server/src/syntax/reparse';
import type { SyntaxTree } from '../../server/src/syntax/syntax-tree';
import type { TextChange } from '../../server/src/text/text-change';
import { applyChange } from '../harness/apply-change';
import { describeWithCorpus, readSchemas } from '../harness/corpus';
import { checkTree } from '../harness/print-tree';
import { changeOf, edits, texts } from '../harness/random-edits';

const RELEASES = ['10.2.2', '11.1.0'];
/** Releases that differ in how they cut a text into tokens or documentation into sections. */
const EARLIER: readonly Version[] = ['2.12', '4.1', '4.2', '5.2', '6.0', '8.0', '8.2', '9.0', '10.0'];

describe('reparse', () => {
  it('equals parse after every edit of a text', () => {
    const property = fc.property(texts, fc.array(edits, { minLength: 1, maxLength: 6 }), (text, list) => {
      let tree = parse(text);
      for (const edit of list) tree = reparseAndCompare(tree, [changeOf(tree.text, edit)]);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('equals parse by the rules of earlier releases', () => {
    const list = fc.array(edits, { minLength: 1, maxLength: 6 });
    const property = fc.property(fc.constantFrom(...EARLIER), texts, list, (version, text, changes) => {
      let tree = parse(text, releaseOf(version));
      for (const edit of changes) tree = reparseAndCompare(tree, [changeOf(tree.text, edit)]);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('applies several changes one after the other', () => {
    const property = fc.property(texts, fc.array(edits, { minLength: 2, maxLength: 5 }), (text, list) => {
      const changes: TextChange[] = [];
      let current = text;
      for (const edit of list) {
        const change = changeOf(current, edit);
        changes.push(change);
        current = applyChange(current, change);
      }
      const tree = reparseAndCompare(parse(text), changes);
      assert.equal(tree.text, current);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('yields the same tree when there is no change', () => {
    const tree = parse("# a\n\n{ 'command': 'a' }\n");
    assert.equal(reparse(tree, []), tree);
  });

  it('keeps the entries around the one that changes', () => {
    const tree = parse("# a\n\n{ 'command': 'a' }\n\n##\n# b\n##\n{ 'command': 'b' }\n");
    assert.equal(tree.entries.length, 4);
    const inDocumentation = reparse(tree, [
      { start: tree.text.indexOf('b'), end: tree.text.indexOf('b'), text: 'B' },
    ]);
    assert.equal(reused(tree, inDocumentation), 3);
  });

  it('sees an edit far behind an entry that had looked there', () => {
    const remarks = `# one\n\n${'# many more\n'.repeat(1000)}\n`;
    const definition = "{ 'command': 'a' }\n";
    for (const gap of ['\n'.repeat(9000), remarks, `\n${remarks}${remarks}`, `${definition}${remarks}`]) {
      const text = `{ 'struct': 'Box', 'data': {\n${gap}{ 'enum': 'E', 'data': [ ] }\n`;
      const tree = parse(text);
      for (let offset = text.length - 30; offset <= text.length; offset++) {
        for (const inserted of ['}', ',', '#', "'"]) {
          reparseAndCompare(tree, [{ start: offset, end: offset, text: inserted }]);
        }
      }
    }
  });
});

for (const release of RELEASES) {
  describeWithCorpus(`reparse of the schemas of QEMU ${release}`, release, (directory) => {
    const files = readSchemas(directory);
    const trees = files.map(({ text }) => parse(text));

    it('equals parse after every edit', () => {
      const property = fc.property(
        fc.constantFrom(...trees),
        fc.array(edits, { minLength: 1, maxLength: 3 }),
        (first, list) => {
          let tree = first;
          for (const edit of list) tree = reparseAndCompare(tree, [changeOf(tree.text, edit)]);
        },
      );
      fc.assert(property, { numRuns: 150 });
    });

    it('keeps nearly all entries of a long file over an edit of one character', () => {
      const index = files.findIndex(({ path }) => path.endsWith('block-core.json'));
      const tree = trees[index];
      assert.ok(tree !== undefined && tree.entries.length > 300);
      let kept = 0;
      let count = 0;
      for (let offset = 0; offset < tree.text.length; offset += 997) {
        for (const text of ['a', "'", '{', '}', '#', '\n']) {
          const after = reparse(tree, [{ start: offset, end: offset, text }]);
          kept += reused(tree, after) / tree.entries.length;
          count++;
        }
      }
      assert.ok(
        kept / count >= 0.95,
        `${((100 * kept) / count).toFixed(1)} % of the entries are the same objects`,
      );
    });
  });
}

function reparseAndCompare(tree: SyntaxTree, changes: readonly TextChange[]): SyntaxTree {
  const after = reparse(tree, changes);
  const text = changes.reduce(applyChange, tree.text);
  assert.equal(after.text, text);
  const fresh = parse(text, tree.release);
  assert.deepEqual(after.starts, fresh.starts);
  assert.equal(after.entries.length, fresh.entries.length);
  const before = new Set(tree.entries);
  for (const [index, entry] of after.entries.entries()) {
    // One string is compared faster than two trees, and the trees are small.
    if (!before.has(entry) || tree.entries.length < 50) assert.deepEqual(entry, fresh.entries[index]);
    else assert.equal(JSON.stringify(entry), JSON.stringify(fresh.entries[index]));
  }
  checkTree(after);
  return after;
}

function reused(before: SyntaxTree, after: SyntaxTree): number {
  const objects = new Set(before.entries);
  return after.entries.filter((entry) => objects.has(entry)).length;
}
