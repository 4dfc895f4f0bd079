import assert from 'node:assert/strict';
import { NEWEST_RELEASE, releaseOf } from '../../server/src/releases/release';
import { parse } from '../../server/src/syntax/parser';
import { SourceFile } from '../../server/src/workspace/source-file';

const old = releaseOf('7.2');
/** An introduction, which only the newest release knows. */
const text = "##\n# @Foo:\n#\n#     intro\n##\n{ 'struct': 'Foo', 'data': {} }\n";

describe('a source file', () => {
  it('has one tree and one module for each release', () => {
    const file = SourceFile.of('/w/a.qapi', text);
    for (const release of [old, NEWEST_RELEASE]) {
      assert.deepEqual(file.tree(release), parse(text, release));
      assert.equal(file.tree(release), file.tree(release));
      assert.equal(file.module(release), file.module(release));
      assert.equal(file.module(release).tree, file.tree(release));
    }
    assert.notDeepEqual(file.tree(old).entries, file.tree(NEWEST_RELEASE).entries);
  });

  it('keeps what an edit did not touch, in every release that was asked for', () => {
    const file = SourceFile.of('/w/a.qapi', text);
    const before = [old, NEWEST_RELEASE].map((release) => file.tree(release));
    const edited = file.edit({ start: text.length, end: text.length, text: '# end\n' }, 2);
    for (const tree of before) {
      assert.deepEqual(edited.tree(tree.release), parse(`${text}# end\n`, tree.release));
      assert.equal(edited.tree(tree.release).entries[0], tree.entries[0]);
    }
  });

  it('keeps it over edits that come before anybody asks', () => {
    const first = SourceFile.of('/w/a.qapi', text);
    const [entry] = first.tree(old).entries;
    const append = (to: SourceFile) =>
      to.edit({ start: to.text.length, end: to.text.length, text: '#\n' }, 2);
    assert.equal(append(append(append(first))).tree(old).entries[0], entry);
  });

  it('lets go of a release that is of no use any more', () => {
    const first = SourceFile.of('/w/a.qapi', text);
    const [entry] = first.tree(old).entries;
    first.tree(NEWEST_RELEASE);
    const second = first.edit({ start: 0, end: 0, text: '\n' }, 2);
    second.tree(NEWEST_RELEASE);
    const third = second.edit({ start: 0, end: 0, text: '\n' }, 3);
    assert.notEqual(third.tree(old).entries[0], entry);
    assert.deepEqual(third.tree(old), parse(`\n\n${text}`, old));
  });

  it('keeps what stands in another text as well, wherever the two differ', () => {
    const two = `${text}\n${text.replaceAll('Foo', 'Bar')}`;
    const file = SourceFile.of('/w/a.qapi', two);
    const { entries } = file.tree(old);
    for (let offset = 0; offset <= two.length; offset++) {
      for (const other of [
        `${two.slice(0, offset)}'${two.slice(offset)}`,
        two.slice(0, offset) + two.slice(offset + 5),
      ]) {
        const after = file.withText(other, { isUtf8: true });
        assert.deepEqual(after.details, { isUtf8: true });
        assert.equal(after.text, other);
        assert.deepEqual(after.tree(old), parse(other, old));
        assert.deepEqual(after.module(old).tree, after.tree(old));
      }
    }
    const grown = file.withText(`${two}# end\n`, {});
    assert.equal(grown.tree(old).entries[0], entries[0]);
    assert.equal(file.withText(two, {}).tree(old), file.tree(old));
  });
});
