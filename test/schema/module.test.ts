import assert from 'node:assert/strict';
import { isDefinitionItem, moduleOf, reviseModule, startOfItem } from '../../server/src/schema/module';
import { parse } from '../../server/src/syntax/parser';
import { reparse } from '../../server/src/syntax/reparse';

const TEXT = `# One
##
# @a:
##
# Two
{ 'command': 'a' }

##
# Three
##
{ 'include': 'b.json' }
{ 'command': 'c' }
`;

describe('module', () => {
  it('puts documentation to the declaration behind it, whatever its form', () => {
    const module = moduleOf('/a.json', parse(TEXT));
    const found = module.items.map((item) => [
      item.declaration.kind,
      item.documentation?.symbol?.name,
      isDefinitionItem(item),
    ]);
    assert.deepEqual(found, [
      ['command', 'a', true],
      ['include', undefined, false],
      ['command', undefined, true],
    ]);
  });

  it('knows where its items start', () => {
    const module = moduleOf('/a.json', parse(TEXT));
    const texts = module.items.map((item) => TEXT.slice(startOfItem(module, item)).split('\n')[0]);
    assert.deepEqual(texts, ["{ 'command': 'a' }", "{ 'include': 'b.json' }", "{ 'command': 'c' }"]);
  });

  it('suspects declarations with errors, and those in front of text that is nothing', () => {
    const text = "{ 'command': 'a' }\n# b\njunk\n{ 'command' 'c' }\n{ 'command': 'd' }\n";
    const { items } = moduleOf('/a.json', parse(text));
    assert.deepEqual(
      items.map(({ isSuspect }) => isSuspect),
      [true, true, false],
    );
  });

  it('keeps the declarations of entries that an edit did not touch', () => {
    const before = moduleOf('/a.json', parse(TEXT));
    const start = TEXT.indexOf("'c'");
    const after = reviseModule(before, reparse(before.tree, [{ start, end: start, text: ' ' }]));
    assert.equal(after.items[0]?.declaration, before.items[0]?.declaration);
    assert.equal(after.items[0]?.documentation, before.items[0]?.documentation);
    assert.equal(after.items[1], before.items[1]);
    assert.notEqual(after.items[2]?.declaration, before.items[2]?.declaration);
  });
});
