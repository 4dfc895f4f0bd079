import assert from 'node:assert/strict';
import { toPlainText } from '../../server/src/lsp/plain-text';

describe('Markdown as plain text', () => {
  for (const [markdown, plain] of [
    ['**bold** and *leaning* and `code`', 'bold and leaning and code'],
    ['a [`name`](file:///x#L1,2), <https://a.b/c>', 'a name, https://a.b/c'],
    ['#### Title', 'Title'],
    ['2 \\* 3 \\[x\\] a\\_b', '2 * 3 [x] a_b'],
    ['```jsonc\n{ "a*b*": `x` }\n```\nbehind', '{ "a*b*": `x` }\nbehind'],
    ['- one `*` two', '- one * two'],
  ] as const) {
    it(`${JSON.stringify(markdown)} is ${JSON.stringify(plain)}`, () => {
      assert.equal(toPlainText(markdown), plain);
    });
  }
});
