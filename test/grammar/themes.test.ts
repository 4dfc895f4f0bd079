import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'jsonc-parser';
import { INITIAL, type StackElement } from 'vscode-textmate';
import { grammarRegistry, schemaGrammar } from '../harness/grammar';
import { projectRoot } from '../harness/project-root';

/**
 * The folder `extensions/theme-defaults/themes` of a VS Code, such as `npm run test:e2e` sets up. Without it only the
 * names of scopes are tested.
 */
const { QAPI_THEMES: folder } = process.env;

/** What the themes that come with VS Code have a colour for, as far as it is of use to us. */
const COLOURED =
  /^(?:comment|string|constant\.(?:numeric|language|character\.escape)|keyword|entity\.name\.(?:type|function)|support\.type|variable|markup\.(?:heading|bold|italic|inline\.raw)|invalid|meta\.embedded)\b/;

/** What is to look like the text around it. */
const STRUCTURE = /^(?:punctuation|meta\.(?:definition|members)|source)\b/;

describe('the scopes of the grammar', () => {
  it('are those that the default themes colour', () => {
    const text = readFileSync(join(projectRoot, 'syntaxes', 'qapi.tmLanguage.json'), 'utf8');
    const names = Array.from(
      text.matchAll(/"(?:name|contentName)": "([a-z][^"]*\.qapi)"/g),
      ([, name = '']) => name.split(' '),
    ).flat();
    assert.ok(names.length > 100);
    assert.deepEqual(
      names.filter((name) => !COLOURED.test(name) && !STRUCTURE.test(name)),
      [],
    );
  });
});

interface Theme {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: readonly { readonly scope?: string | string[]; readonly settings: object }[];
}

/** A theme with those that it builds on. */
function readTheme(name: string): Required<Omit<Theme, 'include'>> {
  const theme = parse(readFileSync(resolve(folder ?? '', name), 'utf8')) as Theme;
  const base = theme.include === undefined ? { colors: {}, tokenColors: [] } : readTheme(theme.include);
  const { colors = {}, tokenColors = [] } = theme;
  return { colors: { ...base.colors, ...colors }, tokenColors: [...base.tokenColors, ...tokenColors] };
}

/** The colours of a text, each asked for by the first word that has it. */
async function colours(name: string, text: string): Promise<(word: string) => string> {
  const { colors, tokenColors } = readTheme(name);
  const registry = grammarRegistry();
  const foreground = colors['editor.foreground'] ?? '#000001';
  registry.setTheme({
    name,
    settings: [{ settings: { foreground, background: '#808080' } }, ...tokenColors],
  });
  const grammar = await schemaGrammar(registry);
  const map = registry.getColorMap();
  const colourOfCharacter: string[] = [];
  let state: StackElement = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine2(line, state);
    state = ruleStack;
    for (let index = 0; index < tokens.length; index += 2) {
      // The metadata of a token holds its colour in bits 15 to 23.
      const colour = map[(tokens[index + 1]! >>> 15) & 0x1ff] ?? '';
      const end = tokens[index + 2] ?? line.length + 1;
      for (let column = tokens[index]!; column < end; column++) colourOfCharacter.push(colour);
    }
  }
  return (word) => colourOfCharacter[text.indexOf(word)] ?? assert.fail(`there is no '${word}'`);
}

const TEXT = `# plain
##
# @documented:
#
# prose
#
# @part: See @mention and \`reference\`.
#
# .. qmp-example::
#
#     -> { "wire-key": "wire-value", "w": 12, "v": true }
#
# Since: 1.2
##
{ 'command': 'turn-on', 'data': { 'member': 'Type', 'o': 'uint8' }, 'boxed': true,
  'if': 'CONFIG_X', 'features': [ 'feature' ] }
{ 'enum': 'E', 'data': [ 'value' ] }
`;

const THEMES = [
  'dark_modern.json',
  'light_modern.json',
  'dark_plus.json',
  'light_plus.json',
  'hc_black.json',
  'hc_light.json',
];

for (const name of THEMES) {
  describe(`the theme ${name}`, function themeSuite() {
    if (folder === undefined) {
      it('is not tested: set QAPI_THEMES');
      return;
    }
    let colourOf: (word: string) => string;
    before(async () => {
      colourOf = await colours(name, TEXT);
    });

    it('tells apart what is of another sort', () => {
      const words = ['command', 'turn-on', 'member', 'Type', 'value', 'prose'];
      assert.equal(new Set(words.map(colourOf)).size, words.length, words.map(colourOf).join());
    });

    it('shows words of documentation in other colours than the prose around', () => {
      for (const word of ['documented', 'part', 'mention', '`reference`', 'qmp-example', 'Since', '1.2'])
        assert.notEqual(colourOf(word), colourOf('prose'), word);
    });

    it('shows examples as JSON, and not as comments', () => {
      const words = ['->', '{', '"wire-key"', '"wire-value"', '12', 'true'];
      for (const word of words) assert.notEqual(colourOf(word), colourOf('prose'), word);
      assert.notEqual(colourOf('wire-key'), colourOf('wire-value'));
    });
  });
}
