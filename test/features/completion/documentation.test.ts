import assert from 'node:assert/strict';
import { complete, labelsAt } from './completion-fixture';

const COMMAND = `{ 'command': 'move-box',
  'data': { 'id': 'str', '*to': { 'type': 'str', 'features': [ 'unstable' ] } },
  'returns': 'Box' }
{ 'struct': 'Box', 'data': { } }
`;

const block = (...lines: readonly string[]) => `##\n# @move-box:\n#\n${lines.join('\n')}\n##\n${COMMAND}`;

describe('completion in documentation', () => {
  it('names the definition that follows', async () => {
    for (const typed of ['# $0', '# @$0', '# @mo$0', '# @$0:']) {
      const { labels, taken } = await complete(`##\n${typed}\n##\n${COMMAND}`);
      assert.deepEqual(labels, ['@move-box:'], typed);
      assert.equal(taken('@move-box:'), '# @move-box:', typed);
    }
  });

  it('offers entries for what is not described yet, in order', async () => {
    assert.deepEqual(await labelsAt(block('# @$0')), ['@id:', '@to:']);
    const { labels, taken } = await complete(block('# @id: the box', '#', '# @$0'));
    assert.deepEqual(labels, ['@to:']);
    assert.equal(taken('@to:'), '# @to: description');
    assert.equal((await complete(block('# @t$0: where'))).taken('@to:'), '# @to: where');
  });

  it('offers features behind their line', async () => {
    assert.deepEqual(await labelsAt(block('# @id: x', '#', '# Features:', '#', '# @$0')), ['@unstable:']);
    assert.deepEqual(await labelsAt(block('# Features:', '# $0')), ['@unstable:']);
  });

  it('offers tags that are not there yet and that suit the definition', async () => {
    const { labels, taken } = await complete(block('# Words.', '#', '# $0', '#', '# Since: 9.2'));
    assert.deepEqual(labels.slice(0, 6), ['@id:', '@to:', 'Returns:', 'Errors:', 'Features:', 'TODO:']);
    assert.equal(taken('Features:'), '# Features:\n#\n# @unstable: description');
    const struct = "##\n# @Box:\n#\n# $0\n##\n{ 'struct': 'Box', 'data': {} }";
    assert.deepEqual((await labelsAt(struct)).slice(0, 3), ['Since:', 'TODO:', '.. note::']);
    assert.equal((await complete(struct, '9.1')).taken('Since:'), '# Since: 9.1');
    assert.ok((await labelsAt(struct, '8.2')).includes('Note:'));
  });

  it('offers no members behind tags', async () => {
    assert.deepEqual(await labelsAt(block('# Since: 1.0', '#', '# @$0')), ['@id', '@to', '@unstable']);
  });

  it('offers nothing in the middle of a paragraph', async () => {
    assert.deepEqual(await labelsAt(block('# Some words', '# $0')), []);
    assert.deepEqual(await labelsAt(block('# Some wor$0ds')), []);
  });

  it('offers directives', async () => {
    const { taken } = await complete(block('# Words.', '#', '# .. qmp$0'));
    assert.match(taken('.. qmp-example::'), /^# \.\. qmp-example::\n#\n# {5}-> \{ "execute": "command" \}/);
    assert.ok(!(await labelsAt(block('# .. $0'), '8.2')).includes('.. qmp-example::'));
    assert.deepEqual(await labelsAt(block('# .. $0'), '5.1'), []);
  });

  it('offers what text refers to', async () => {
    assert.deepEqual(await labelsAt(block('# Moves @$0 away.')), ['@id', '@to', '@unstable']);
    const { labels, taken } = await complete(block('# See `B$0'));
    assert.deepEqual(labels, ['move-box', 'Box']);
    assert.equal(taken('Box'), '# See `Box`');
    assert.deepEqual(await labelsAt(block('# See :qapi:obj:`$0')), ['Box']);
    assert.deepEqual(await labelsAt(block('# See `Box` $0')), []);
    assert.deepEqual(await labelsAt(block('# See ``B$0')), []);
  });

  it('offers the roles of references, and behind each what it may mean', async () => {
    const { labels, taken } = await complete(block('# See :$0'));
    assert.deepEqual(labels, [
      ':qapi:cmd:',
      ':qapi:event:',
      ':qapi:enum:',
      ':qapi:alt:',
      ':qapi:obj:',
      ':qapi:type:',
      ':qapi:mod:',
      ':qapi:any:',
    ]);
    assert.equal(taken(':qapi:cmd:'), '# See :qapi:cmd:`name`');
    assert.equal(
      (await complete(block('# See :qapi:e$0`x`.'))).taken(':qapi:enum:'),
      '# See :qapi:enum:`x`.',
    );
    assert.deepEqual(await labelsAt(block('# See :$0'), '9.2'), []);
    assert.deepEqual(await labelsAt(block('# See this:$0')), []);
    assert.deepEqual(await labelsAt(block('# See :qapi:cmd:`$0`')), ['move-box']);
    assert.deepEqual(await labelsAt(block('# See :qapi:event:`$0`')), []);
    assert.deepEqual(await labelsAt(block('# See :qapi:any:`$0`')), ['move-box', 'Box']);
    const twoFiles = `#-- root.json\n{ 'include': 'part.json' }\n${block('# See :qapi:mod:`$0`')}#-- part.json\n`;
    assert.deepEqual(await labelsAt(twoFiles), ['root', 'part']);
  });

  it('offers the options of an example right below it', async () => {
    const { labels, taken } = await complete(block('# .. qmp-example::', '#    :$0'));
    assert.deepEqual(labels, [':title:', ':annotated:']);
    assert.equal(taken(':title:'), '#    :title: title');
    assert.deepEqual(await labelsAt(block('# .. qmp-example::', '#    :title: It', '#    :$0')), [
      ':annotated:',
    ]);
    assert.ok(!(await labelsAt(block('# .. note::', '#    :$0'))).includes(':title:'));
  });

  it('offers the release in force', async () => {
    assert.deepEqual(await labelsAt(block('# Since: $0'), '10.2'), ['10.2']);
    assert.deepEqual(await labelsAt(block('# @id: the box (since 1$0)'), '10.2'), ['10.2']);
  });

  it('writes the whole block', async () => {
    const { taken } = await complete(`##$0\n${COMMAND}`, '10.2');
    const wanted = [
      '##',
      '# @move-box:',
      '#',
      '# Description.',
      '#',
      '# @id: description',
      '#',
      '# @to: description',
      '#',
      '# Features:',
      '#',
      '# @unstable: description',
      '#',
      '# Returns: description',
      '#',
      '# Since: 10.2',
      '##',
    ];
    assert.equal(taken('## documentation'), wanted.join('\n'));
    assert.deepEqual((await labelsAt(`\n$0\n${COMMAND}`)).slice(0, 1), ['## documentation']);
  });
});

describe('completion outside of everything', () => {
  it('offers definitions with and without documentation, and directives', async () => {
    const { labels, taken } = await complete('$0', '10.2');
    assert.deepEqual(labels.slice(0, 2), ['enum', 'enum with documentation']);
    assert.deepEqual(labels.slice(-2), ['include', 'pragma']);
    assert.equal(taken('event'), "{ 'event': 'NEW_EVENT' }");
    const documented =
      "##\n# @new-command:\n#\n# Description.\n#\n# Since: 10.2\n##\n{ 'command': 'new-command' }";
    assert.equal(taken('command with documentation'), documented);
  });

  it('offers no definition without documentation where that is required', async () => {
    const labels = await labelsAt("{ 'pragma': { 'doc-required': true } }\n\n$0\n");
    assert.ok(!labels.includes('struct') && labels.includes('struct with documentation'));
  });

  it('documents what was begun with a brace, where that is required', async () => {
    const required = "{ 'pragma': { 'doc-required': true } }\n\n";
    for (const typed of ["{ '$0' }", '{ $0', "{ 'ev$0", '{$0}']) {
      const { labels, taken } = await complete(`${required}${typed}\n`, '10.2');
      assert.ok(labels.includes('include') && !labels.includes('event'), typed);
      const wanted = "##\n# @NEW_EVENT:\n#\n# Description.\n#\n# Since: 10.2\n##\n{ 'event': 'NEW_EVENT' }";
      assert.equal(taken('event with documentation'), wanted, typed);
    }
    assert.ok((await labelsAt(`${required}##\n# @E:\n##\n{ '$0' }`)).includes('event'));
  });

  it('offers what documentation in front announces', async () => {
    const { labels, taken } = await complete('##\n# @Box:\n#\n# A box.\n##\n$0\n');
    assert.deepEqual(labels, ['enum', 'struct', 'union', 'alternate', 'command', 'event']);
    assert.equal(taken('struct'), "{ 'struct': 'Box',\n  'data': { 'member': 'str' } }");
    assert.deepEqual(await labelsAt("##\n# @Box:\n#\n# A box.\n##\n{ 'struct': '$0' }"), ['Box']);
  });
});
