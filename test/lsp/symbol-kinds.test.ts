import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver-protocol/node';
import { SymbolWords } from '../../server/src/lsp/symbol-kinds';

describe('kinds of symbols', () => {
  it('make branches and values alike', () => {
    const words = new SymbolWords({ symbolKind: { valueSet: [SymbolKind.EnumMember] } });
    assert.equal(words.kind('branch'), SymbolKind.EnumMember);
    assert.equal(words.kind('value'), SymbolKind.EnumMember);
  });

  it('are such as the client knows', () => {
    const words = new SymbolWords(undefined);
    assert.equal(words.kind('branch'), SymbolKind.Constant);
    assert.equal(words.kind('event'), SymbolKind.Function);
  });
});
