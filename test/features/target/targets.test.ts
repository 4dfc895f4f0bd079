import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDeclaration } from '../../../server/src/features/declaration';
import { findDefinition } from '../../../server/src/features/definition';
import { findHighlights } from '../../../server/src/features/document-highlights';
import { findLinks } from '../../../server/src/features/document-links';
import { findImplementation } from '../../../server/src/features/implementation';
import { findReferences } from '../../../server/src/features/references';
import type { Target } from '../../../server/src/features/target/target';
import { findTarget, targetsOfEntry } from '../../../server/src/features/target/targets';
import { findTypeDefinition } from '../../../server/src/features/type-definition';
import type { Version } from '../../../server/src/releases/rule-span';
import { explore } from '../../harness/feature-fixture';
import { texts } from '../../harness/random-edits';

/** What stands in a file, from top to bottom: `member-name 'a'`. */
async function targetsIn(text: string, release?: Version): Promise<string[]> {
  const { view } = await explore(text, release);
  const { tree } = view.module;
  return tree.entries.flatMap((_, index) => {
    const start = tree.starts[index] ?? 0;
    return targetsOfEntry(view.module, index).map(({ kind, range }) => {
      return `${kind} '${tree.text.slice(start + range.start, start + range.end)}'`;
    });
  });
}

describe('what stands in a file', () => {
  it('is the name alone, whichever of its quotes is missing', async () => {
    for (const member of ["'first: 'int'", "first': 'int'", "first: 'int'"]) {
      const found = await targetsIn(`{ 'struct': 'A', 'data': { ${member} } }`);
      assert.ok(found.includes("member-name 'first'"), `${member}: ${found.join()}`);
    }
  });

  it('is every name and every word of the language in code', async () => {
    const found = await targetsIn(
      "{ 'struct': 'A', 'if': 'X', 'data': { '*b': { 'type': ['C'], 'features': ['f'] } } }",
    );
    assert.deepEqual(found, [
      "key 'struct'",
      "definition-name 'A'",
      "key 'if'",
      "condition-name 'X'",
      "key 'data'",
      "member-name 'b'",
      "key 'type'",
      "type-name 'C'",
      "key 'features'",
      "feature-name 'f'",
    ]);
  });

  it('is in directives their keys, the path and listed names', async () => {
    const found = await targetsIn(
      "{ 'include': 'a.json' }\n{ 'pragma': { 'doc-required': true, 'documentation-exceptions': ['A'] } }",
    );
    assert.deepEqual(found, [
      "key 'include'",
      "include-path 'a.json'",
      "key 'pragma'",
      "key 'doc-required'",
      "key 'true'",
      "key 'documentation-exceptions'",
      "pragma-entry 'A'",
    ]);
  });

  it('is in documentation what is marked, and words that look like names', async () => {
    const found = await targetsIn(`
##
# @A:
#
# A some-word, @b, \`C\`, :qapi:cmd:\`QMP:d.e\`, \`\`F\`\`; plain.
#
# .. note:: See https://example.org.
#
# @b: text
#
# Since: 1.0
##
`);
    assert.deepEqual(found, [
      "documented-symbol 'A'",
      "word 'some-word'",
      "mention 'b'",
      "reference 'C'",
      "reference 'QMP:d.e'",
      "word 'F'",
      "directive-name 'note'",
      "url 'https://example.org'",
      "entry-label 'b'",
      "tag 'Since'",
    ]);
  });

  it('ends where the cursor may still stand; where two things touch, it is on the second', async () => {
    const at = async (text: string) => {
      const { view, offset } = await explore(text);
      return findTarget(view.module, offset)?.target.kind;
    };
    assert.equal(await at("{ 'struct': 'Foo$0' }"), 'definition-name');
    assert.equal(await at("{ 'struct': '$0Foo' }"), 'definition-name');
    assert.equal(await at("{ 'struct':$0 'Foo' }"), undefined);
    assert.equal(await at("{ struct$0'Foo' }"), 'key');
  });
});

const NAMED: ReadonlySet<Target['kind']> = new Set([
  'type-name',
  'mention',
  'documented-symbol',
  'entry-label',
]);

describe('features, whatever the text', () => {
  for (const release of ['2.12', '7.2', '11.1'] as const) {
    it(`find targets that spell what they name, and never throw, by the rules of ${release}`, async () => {
      await fc.assert(
        fc.asyncProperty(texts, fc.double({ min: 0, max: 1, noNaN: true }), async (text, at) => {
          const { snapshot, path, view } = await explore(text.replaceAll('$0', ''), release);
          const { tree } = view.module;
          const offset = Math.floor(at * tree.text.length);
          tree.entries.forEach((_, index) => {
            const start = tree.starts[index] ?? 0;
            for (const target of targetsOfEntry(view.module, index)) assertSpelled(target, tree.text, start);
          });
          for (const find of [findDefinition, findTypeDefinition, findDeclaration, findImplementation])
            find(snapshot, path, offset);
          findReferences(snapshot, path, offset, { withDeclaration: true });
          findHighlights(snapshot, path, offset);
          findLinks(snapshot, path);
        }),
        { numRuns: 150 },
      );
    });
  }
});

function assertSpelled(target: Target, text: string, start: number): void {
  const { range, kind } = target;
  assert.ok(0 <= range.start && range.start <= range.end && start + range.end <= text.length, kind);
  if (!NAMED.has(kind)) return;
  const name = kind === 'type-name' ? target.reference.name : 'name' in target ? target.name : '';
  const spelled = text.slice(start + range.start, start + range.end);
  if (!spelled.includes('\\')) assert.equal(spelled, name, kind);
}
