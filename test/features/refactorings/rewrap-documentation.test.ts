import assert from 'node:assert/strict';
import { applyChanges } from '../../../server/src/text/text-change';
import { offerRefactorings } from '../../../server/src/features/refactorings/offer-refactorings';
import { explore } from '../../harness/feature-fixture';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

const PARAGRAPH = 'Rewrap the paragraph to 70 columns';
const ALL = 'Rewrap all paragraphs of the block to 70 columns';
const LONG = 'Apples and pears and plums and cherries and figs and quinces and';

describe('rewrapping documentation', () => {
  const block = (lines: string): string => `##\n# @pick:\n#\n${lines}##\n{ 'command': 'pick' }\n`;

  itRefactors('joins short lines and breaks long ones, where the cursor is', {
    before: block(
      `# Apples$0\n# and pears\n# and plums and cherries and figs and quinces and nuts.\n#\n# One\n# two.\n`,
    ),
    title: PARAGRAPH,
    after: block(`# ${LONG}\n# nuts.\n#\n# One\n# two.\n`),
  });

  itRefactors('does so in the whole block', {
    before: block('# Apples$0\n# and pears.\n#\n# One\n# two.\n'),
    title: ALL,
    after: block('# Apples and pears.\n#\n# One two.\n'),
  });

  itRefactors('keeps how far an entry is indented', {
    before: block(`# Since: 1\n#\n# TODO: $0${LONG} nuts\n#   and all\n`),
    title: PARAGRAPH,
    after: block(`# Since: 1\n#\n# TODO: ${LONG.replace(/ and$/, '')}\n#   and nuts and all\n`),
    release: '8.1',
  });

  for (const [release, indentation] of [
    ['5.1', '       '],
    ['8.0', '       '],
    ['8.1', '    '],
    ['10.1', '    '],
  ] as const)
    itRefactors(`indents what an entry has not had yet as ${release} wants it`, {
      before: block(`# Since: $0${LONG} nuts\n`),
      title: PARAGRAPH,
      after: block(`# Since: ${LONG.replace(/ and$/, '')}\n# ${indentation}and nuts\n`),
      release,
    });

  itRefactors('hangs items below their text', {
    before: block(`# - one\n#   more\n#\n# - $0${LONG} nuts\n`),
    title: PARAGRAPH,
    after: block(`# - one\n#   more\n#\n# - ${LONG}\n#   nuts\n`),
    release: '10.1',
  });

  itRefactors('leaves the marks of a note where they are', {
    before: block('# .. note:: Take$0\n#    care.\n'),
    title: PARAGRAPH,
    after: block('# .. note:: Take care.\n'),
  });

  itRefactors('puts two spaces between sentences where the release wants them', {
    before: block('# One$0.\n# Two, e.g.\n# Three.\n'),
    title: PARAGRAPH,
    after: block('# One.  Two, e.g. Three.\n'),
  });

  itRefactors('follows the author where it leaves them alone', {
    before: block('# One$0. Two.\n# Three.\n'),
    title: PARAGRAPH,
    after: block('# One. Two. Three.\n'),
    release: '7.2',
  });

  itRefactors('tears apart neither literals nor versions', {
    before: block(`# ${LONG.slice(0, -4)}$0\n# \`\`a b c d\`\` and pears (since\n# 10.0)\n`),
    title: PARAGRAPH,
    after: block(`# ${LONG.slice(0, -4)}\n# \`\`a b c d\`\` and pears (since 10.0)\n`),
  });

  itRefactors('lets no line begin with what would be more than text', {
    before: block(`# ${LONG.slice(0, -6)} abc @nuts: $0more\n# and more\n`),
    title: PARAGRAPH,
    after: block(`# ${LONG.slice(0, -6)}\n# abc @nuts: more and more\n`),
    release: '8.2',
  });

  it('leaves alone what is no running text', async () => {
    const texts = [
      '# .. code-block::\n#\n#    $0one\n#    two\n',
      '# .. qmp-example::\n#\n#    -> { $0"execute":\n#         "pick" }\n',
      '# Text::\n#\n#    $0one\n#    two\n',
      '# === ===\n# $0a   b\n# === ===\n# c   d\n# === ===\n',
      '# | $0one\n# | two\n',
      '# ======\n# $0Title\n# ======\n',
      '# .. foo:: $0one\n#    two\n',
      '# Text$0\n# - one\n# - two\n',
      '# {\n#   "a"$0:\n#   "b"\n# }\n',
    ];
    for (const text of texts) assert.deepEqual(await refactoringsFor(block(text), /^Rewrap/), [], text);
  });

  it('has nothing to do where all is as it should be', async () => {
    assert.deepEqual(await refactoringsFor(block(`# ${LONG}\n# n$0uts\n`), /^Rewrap/), []);
    assert.deepEqual(await refactoringsFor("{ 'command': 'p$0ick' }\n", /^Rewrap/), []);
  });

  it('takes all paragraphs that are selected', async () => {
    const text = block('# One\n# two.\n#\n# Three\n# four.\n#\n# Five\n# six.\n');
    const { snapshot, path } = await explore(text);
    const selection = { start: text.indexOf('One'), end: text.indexOf('four') };
    const [offer] = offerRefactorings(snapshot, path, selection);
    assert.equal(offer?.title, 'Rewrap the selected paragraphs to 70 columns');
    const after = applyChanges(text, offer.edits().get(path) ?? []);
    assert.equal(after, block('# One two.\n#\n# Three four.\n#\n# Five\n# six.\n'));
  });

  it('keeps the line ends of the file', async () => {
    const text = block('# One\n# two\n').replaceAll('\n', '\r\n');
    const { snapshot, path } = await explore(text);
    const at = text.indexOf('One');
    const [offer] = offerRefactorings(snapshot, path, { start: at, end: at });
    const after = applyChanges(text, offer?.edits().get(path) ?? []);
    assert.equal(after, block('# One two\n').replaceAll('\n', '\r\n'));
  });

  it('stands any text', async () => {
    for (const text of [
      '##',
      '##\n',
      '##\n#',
      '##\n# @',
      '##\n#x\n# \n##',
      '##\n# Text\nfoo\n# more\n##',
      '##\n# ::\n',
    ])
      for (let offset = 0; offset <= text.length; offset++)
        assert.ok(await refactoringsFor(`${text.slice(0, offset)}$0${text.slice(offset)}`, /^Rewrap/));
  });
});
