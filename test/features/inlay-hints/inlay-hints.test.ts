import assert from 'node:assert/strict';
import {
  HINT_KINDS,
  type HintKind,
  type InlayHint,
} from '../../../server/src/features/inlay-hints/inlay-hint';
import { inlayHints } from '../../../server/src/features/inlay-hints/inlay-hints';
import { describeRanges, type Explored, explore } from '../../harness/feature-fixture';

async function hintsOf(text: string, ...kinds: HintKind[]) {
  const explored = await explore(text);
  const { snapshot, path } = explored;
  const end = snapshot.file(path)?.text.length ?? 0;
  const hints = inlayHints(snapshot, path, { start: 0, end }, new Set(kinds));
  return { explored, hints };
}

/** The text in front of each hint, the hint in angle brackets, and where its parts lead. */
function describeHints(hints: readonly InlayHint[], { snapshot, path }: Explored): string[] {
  const text = snapshot.file(path)?.text ?? '';
  return hints.map(({ offset, parts }) => {
    const before = text.slice(0, offset).split(' ').at(-1) ?? '';
    const targets = parts.flatMap(({ target }) => (target ? [target] : []));
    const places = describeRanges(targets, snapshot).join(', ');
    return `${before}<${parts.map((part) => part.text).join('')}> ${places}`.trim();
  });
}

async function described(text: string, ...kinds: HintKind[]): Promise<string[]> {
  const { explored, hints } = await hintsOf(text, ...kinds);
  return describeHints(hints, explored);
}

describe('inlay hints', () => {
  const union = `
{ 'enum': 'How', 'data': [ 'one', 'two', 'three', 'four' ] }
{ 'struct': 'S', 'data': {} }
{ 'union': 'U', 'base': { 'how': 'How' }, 'discriminator': 'how', 'data': { 'two': 'S' } }
`;

  it('tell the enum that chooses a branch', async () => {
    assert.deepEqual(await described(union, 'discriminatorEnum'), ["'how'<: How> root.json:1:12 'How'"]);
  });

  it('tell which values have no branch', async () => {
    assert.deepEqual(await described(union, 'emptyBranches'), [
      "'S'<no members: one, three, four> root.json:1:29 'one', root.json:1:43 'three', root.json:1:52 'four'",
    ]);
    const { hints } = await hintsOf(union, 'emptyBranches');
    assert.match(hints[0]?.tooltip ?? '', /`How`.*: `one`, `three`, `four`$/);
  });

  it('name no more than some of many values', async () => {
    const hints = await described(
      `
{ 'enum': 'How', 'data': [ 'a', 'b', 'c', 'd', 'e', 'f' ] }
{ 'union': 'U', 'base': { 'how': 'How' }, 'discriminator': 'how', 'data': {} }
`,
      'emptyBranches',
    );
    assert.match(hints[0] ?? '', /^\{<no members: a, b, c, 3 more>/);
  });

  it('say nothing where every value has a branch, or where something is not understood', async () => {
    const branches = (list: string) => `
{ 'enum': 'How', 'data': [ 'one' ] }
{ 'struct': 'S', 'data': {} }
{ 'union': 'U', 'base': { 'how': 'How' }, 'discriminator': 'how', 'data': { ${list} } }
`;
    assert.deepEqual(await described(branches("'one': 'S'"), 'emptyBranches'), []);
    assert.deepEqual(await described(branches("'': 3"), 'emptyBranches'), []);
    const unknown = "{ 'union': 'U', 'base': 'Nope', 'discriminator': 'how', 'data': {} }\n";
    assert.deepEqual(await described(unknown, ...HINT_KINDS), []);
  });

  it('count what is inherited, and tell from where', async () => {
    const text = `
{ 'struct': 'Root', 'data': { 'a': 'int' } }
{ 'struct': 'Base', 'base': 'Root', 'data': { '*b': 'int' } }
{ 'struct': 'Leaf', 'base': 'Base', 'data': {} }
`;
    assert.deepEqual(await described(text, 'inheritedMembers'), [
      "'Root'<1 member> root.json:1:14 'Root'",
      "'Base'<2 members> root.json:2:14 'Base'",
    ]);
    const { hints } = await hintsOf(text, 'inheritedMembers');
    assert.match(hints[1]?.tooltip ?? '', /from `Root`: `a`\n- from `Base`: `\*b`$/);
  });

  it('count long lists', async () => {
    const text = `
{ 'enum': 'Long', 'data': [ 'a', 'b', 'c', 'd', 'e' ] }
{ 'enum': 'Short', 'data': [ 'a' ] }
{ 'command': 'c', 'data': { 'a': 'int', 'b': 'int', 'c': 'int', 'd': 'int', 'e': 'int' } }
`;
    assert.deepEqual(await described(text, 'sizes'), ['[<5 values>', '{<5 arguments>']);
  });

  it('are none of a kind that is switched off, and only those in the range', async () => {
    const { explored, hints } = await hintsOf(union, ...HINT_KINDS);
    assert.equal(hints.length, 2);
    assert.deepEqual((await hintsOf(union)).hints, []);
    const { snapshot, path } = explored;
    const [first] = hints;
    assert.ok(first);
    const range = { start: first.offset, end: first.offset };
    assert.deepEqual(inlayHints(snapshot, path, range, new Set(HINT_KINDS)), [first]);
  });
});
