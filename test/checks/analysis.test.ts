import assert from 'node:assert/strict';
import { NO_READS, namesIn } from '../../server/src/checks/reads';
import { check } from '../harness/check-fixture';
import { applyEdit } from '../harness/edit-fixture';

const SCHEMA = `
#-- root.json
{ 'include': 'types.json' }
# A remark
{ 'command': 'start', 'data': 'Box' }
{ 'command': 'stop' }
##
# @Box:
#
# @size: how large
##
{ 'struct': 'Box', 'base': 'Base', 'data': { 'size': 'int' } }
#-- types.json
{ 'enum': 'Colour', 'data': [ 'red', 'blue' ] }
{ 'struct': 'Base', 'data': { 'colour': 'Colour' } }
{ 'struct': 'Red', 'data': {} }
{ 'union': 'Paint', 'base': 'Base', 'discriminator': 'colour', 'data': { 'red': 'Red' } }
{ 'union': 'Other', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
`;

/** A type name for each number. */
function nameOf(index: number): string {
  return `T${Array.from(String(index), (digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** How many definitions are checked anew after one edit of `SCHEMA`; all that `applyEdit` checks besides. */
function checkedAfter(find: string, replace: string, file = 'root.json'): number {
  return applyEdit(check(SCHEMA), { file, find, replace }).analysis.checked;
}

describe('analysis', () => {
  it('checks every definition at first', () => {
    const { analysis } = check(SCHEMA);
    assert.equal(analysis.checked, analysis.schema.definitions.length);
  });

  it('checks nothing anew when a remark is edited', () => {
    assert.equal(checkedAfter('A remark', 'Another remark'), 0);
    assert.equal(checkedAfter('# A remark\n', ''), 0);
  });

  it('checks one definition anew when its documentation is edited', () => {
    assert.equal(checkedAfter('how large', 'how wide'), 1);
  });

  it('checks one definition anew when nobody else can see the difference', () => {
    assert.equal(checkedAfter("'Red', 'data': {}", "'Red', 'data':  {}", 'types.json'), 1);
    assert.equal(checkedAfter("'stop'", "'halt'"), 1);
  });

  it('checks the readers of an enum anew when it gets a value', () => {
    // The enum and the union over it; not the struct that holds the member, which asks for no more than the kind.
    assert.equal(checkedAfter("'blue'", "'blue', 'green'", 'types.json'), 2);
  });

  it('checks all that inherit from a struct anew when it gets a member', () => {
    const count = checkedAfter("'colour': 'Colour' }", "'colour': 'Colour', 'more': 'int' }", 'types.json');
    // The struct itself, Paint and Box that inherit from it, and start, whose arguments are a Box.
    assert.equal(count, 4);
  });

  it('checks the users of a name anew when it is defined no more, or again', () => {
    const gone = applyEdit(check(SCHEMA), {
      file: 'types.json',
      find: "'Red', 'data'",
      replace: "'Rot', 'data'",
    });
    assert.deepEqual(
      gone.diagnostics.get('types.json')?.map(({ message }) => message),
      ["branch 'red' uses unknown type 'Red'"],
    );
    const back = applyEdit(gone, { file: 'types.json', find: "'Rot'", replace: "'Red'" });
    assert.equal(back.diagnostics.size, 0);
    assert.equal(back.analysis.checked, 2);
  });

  it('checks everything anew when a pragma changes', () => {
    const before = check(`{ 'pragma': { 'doc-required': false } }\n{ 'command': 'a' }\n{ 'command': 'b' }\n`);
    assert.equal(applyEdit(before, { find: 'false', replace: 'true' }).analysis.checked, 2);
    assert.equal(applyEdit(before, { find: 'false }', replace: 'false  }' }).analysis.checked, 0);
  });

  it('checks everything that may be concerned when a file comes in', () => {
    const before = check(`
#-- root.json
{ 'struct': 'Box', 'data': { 'lid': 'Lid' } }
#                                   ^^^^^ member 'lid' uses unknown type 'Lid'
#-- lids.json
{ 'struct': 'Lid', 'data': {} }
`);
    const after = applyEdit(before, {
      find: "{ 'struct'",
      replace: "{ 'include': 'lids.json' }\n{ 'struct'",
    });
    assert.equal(after.diagnostics.size, 0);
  });

  it('notices that an array makes a type of its name', () => {
    const before = check(`
{ 'struct': 'Box', 'data': { 'all': 'BoxList' } }
#                                   ^^^^^^^^^ member 'all' uses unknown type 'BoxList'
{ 'command': 'find', 'returns': 'Box' }
`);
    const after = applyEdit(before, { find: "'returns': 'Box'", replace: "'returns': [ 'Box' ]" });
    assert.equal(after.diagnostics.size, 0);
  });

  it('looks no further than a few hundred bases, so that thousands in one chain cost no more than each by itself', () => {
    const chain = Array.from({ length: 1000 }, (_, index) => {
      const base = index === 0 ? '' : `'base': '${nameOf(index - 1)}', `;
      return `{ 'struct': '${nameOf(index)}', ${base}'data': {} }\n`;
    });
    const { analysis } = check(chain.join(''));
    const [last] = analysis.schema.definitions.slice(-1);
    assert.ok(last);
    assert.ok(namesIn(analysis.resultOf(last)?.reads ?? NO_READS).size < 500);
  });

  it('yields the same from edit to edit as from scratch', () => {
    let state = check(SCHEMA);
    const edits: [find: string, replace: string, file: string][] = [
      ["'Base', 'data': { 'colour'", "'Base', 'data': { 'tint'", 'types.json'],
      ["{ 'command': 'stop' }", "{ 'command': 'stop'", 'root.json'],
      ["{ 'command': 'stop'\n", "{ 'command': 'stop', 'data': 'Red' }\n", 'root.json'],
      ["{ 'enum': 'Colour'", "{ 'enum': 'Red'", 'types.json'],
      ["'discriminator': 'colour'", "'discriminator': 'tint'", 'types.json'],
      ["{ 'include': 'types.json' }\n", '', 'root.json'],
      ['# A remark\n', "{ 'include': 'types.json' }\n", 'root.json'],
      ['##\n# @Box:', '# @Box:', 'root.json'],
      ["{ 'struct': 'Box'", "{ 'struct': 'Box', 'if': 'x'", 'root.json'],
    ];
    for (const [find, replace, file] of edits) state = applyEdit(state, { find, replace, file });
  });
});
