import assert from 'node:assert/strict';
import { toMarkdown } from '../../server/src/markup/to-markdown';
import { markdownOf, parseText } from './source';

/** Source and Markdown, each as a list of lines. */
function check(
  source: readonly string[],
  markdown: readonly string[],
  dialect: 'rst' | 'texinfo' = 'rst',
): void {
  assert.equal(markdownOf(source.join('\n'), dialect), markdown.join('\n'));
}

describe('documentation as Markdown', () => {
  it('joins the lines of a paragraph, and escapes what Markdown would take for markup', () => {
    check(
      ['One', 'and *two*.', '', 'a_b _c 2*3 <d> [e](f) `g', '', '# h', '', '1.', '', '\\- i'],
      ['One and *two*.', '', 'a_b \\_c 2\\*3 \\<d> \\[e\\](f) \\`g', '', '\\# h', '', '1.', '', '\\- i'],
    );
  });

  it('shows names and literals as code, with links where there are any', () => {
    check(
      ['@foo, `Bar`, :doc:`the text <a b>`, ``x `y```, http://a.b/c.'],
      ['`foo`, [`Bar`](to:Bar), [the text](to:a%20b), `` x `y` ``, <http://a.b/c>.'],
    );
    const blocks = parseText('`Bar` :ref:`the text <label>` `t <u:v>`_');
    assert.equal(toMarkdown(blocks, { link: () => undefined }), '`Bar` the text (`label`) [t](u:v)');
  });

  it('knows headings of all kinds', () => {
    check(
      ['***', 'One', '***', '', 'Two', '===', '', 'Three', '-----', 'text'],
      ['### One', '', '#### Two', '', '##### Three', '', 'text'],
    );
    check(
      ['= One', '', '== Two', '', '----', '', 'text'],
      ['### One', '', '#### Two', '', '---', '', 'text'],
    );
  });

  it('keeps lists, their numbers and what is nested in them', () => {
    check(
      ['- one', '  more', '- two', '', '  * three', '', '* other', '', '3. x', '4. y', '', 'end'],
      ['- one more', '- two', '  - three', '', '* other', '', '3. x', '4. y', '', 'end'],
    );
  });

  it('keeps letters of lists', () => {
    check(['(a) one', '(b) two'], ['- (a) one', '- (b) two']);
  });

  it('is loose where items hold more than text', () => {
    check(['- one', '', '  two', '', '- three'], ['- one', '', '  two', '', '- three']);
    check(
      ['1. one::', '', '     x', '', '2. two'],
      ['1. one:', '', '   ```', '   x', '   ```', '', '2. two'],
    );
  });

  it('does not take text for a list that goes on like a paragraph', () => {
    check(['Since', '2. is a number', 'text'], ['Since 2. is a number text']);
    check(['2. is a number', 'text'], ['2\\. is a number text']);
  });

  it('shows terms and fields with their text below', () => {
    check(['term', '  text', '``a`` b', '  - c'], ['- **term**  ', '  text', '- **`a` b**', '', '  - c']);
    check([':a b: text', '  more', ':c:'], ['- `a b`:  ', '  text more', '- `c`:']);
  });

  it('quotes what is indented, unless it is a list', () => {
    check(['a', '', '  b', '', '  c'], ['a', '', '> b', '>', '> c']);
    check(['a', '', '  - b'], ['a', '', '- b']);
  });

  it('keeps literal blocks, whatever is in them', () => {
    check(
      ['a::', '', '    *b*', '', '      c', '', 'd ::', '', ' ````', '', '::', '', '> e', '> f'],
      [
        'a:',
        '',
        '```',
        '*b*',
        '',
        '  c',
        '```',
        '',
        'd',
        '',
        '`````',
        '````',
        '`````',
        '',
        '```',
        '> e',
        '> f',
        '```',
      ],
    );
    check(
      ['-> { "x": 1 }', '<- {}', '', '>>> 1'],
      ['```json', '-> { "x": 1 }', '<- {}', '```', '', '```python', '>>> 1', '```'],
    );
  });

  it('keeps lines that are to stay lines', () => {
    check(['| a', '| b', '  c', '|', '| d'], ['a  ', 'b c  ', '\u00a0  ', 'd']);
  });

  it('shows tables as tables', () => {
    check(
      ['==  =====', 'a   b|c', '==  =====', '1   ``|``', '    more', '==  ====='],
      ['| a | b\\|c |', '| --- | --- |', '| 1 | `\\|` more |'],
    );
    check(
      [
        '+---+-------+',
        '| a | b     |',
        '+===+=======+',
        '| wide      |',
        '+---+-------+',
        '| c | - d   |',
        '|   | - e   |',
        '+---+-------+',
      ],
      ['| a | b |', '| --- | --- |', '| wide |  |', '| c | • d • e |'],
    );
    check(['== ==', 'a  b', '== =='], ['|  |  |', '| --- | --- |', '| a | b |']);
  });

  it('shows tables as they are drawn that do not add up', () => {
    check(['+---+', '| a', '+---+'], ['```', '+---+', '| a', '+---+', '```']);
    check(['== ==', 'abcd', '== =='], ['```', '== ==', 'abcd', '== ==', '```']);
  });

  it('shows tables that are written as lists or values', () => {
    check(
      ['.. list-table:: T', '   :header-rows: 1', '', '   * - a', '     - b', '   * - c', '     - d'],
      ['**T**', '', '| a | b |', '| --- | --- |', '| c | d |'],
    );
    check(
      ['.. csv-table::', '   :header: a, b', '', '   1, "x, ""y"""', '   2,'],
      ['| a | b |', '| --- | --- |', '| 1 | x, "y" |', '| 2 |'],
    );
  });

  it('shows notes as quotations with a title', () => {
    check(['.. note:: one', '   two', '', '   - three'], ['> **Note**', '>', '> one two', '>', '> - three']);
    check(['.. admonition:: About ``x``', '', '  y'], ['> **About `x`**', '>', '> y']);
    check(['.. deprecated:: 1.2 Use y.'], ['> **Deprecated since 1.2**', '>', '> Use y.']);
  });

  it('shows examples of the protocol as JSON', () => {
    check(['.. qmp-example::', '', '    -> { }'], ['**Example**', '', '```json', '-> { }', '```']);
    check(
      [
        '.. qmp-example::',
        '   :title: Do *it*',
        '   :annotated:',
        '',
        '   First::',
        '',
        '     -> { }',
        '',
        '   Last.',
      ],
      ['**Example: Do \\*it\\***', '', 'First:', '', '```json', '-> { }', '```', '', 'Last.'],
    );
  });

  it('takes an example for one even if a colon is missing', () => {
    check(['.. qmp-example:', '', '   -> { }'], ['**Example**', '', '```json', '-> { }', '```']);
  });

  it('shows code in its language, and directives that nobody knows as text', () => {
    check(['.. code-block:: c', '   :caption: C', '', '   int x;'], ['**C**', '', '```c', 'int x;', '```']);
    check(['.. code::', '', '   x'], ['```', 'x', '```']);
    check(
      ['.. strange:: a *b*', '   :c: d', '', '   - e'],
      ['> **strange** a \\*b\\*', '>', '> `c`: d', '>', '> - e'],
    );
  });

  it('shows neither comments nor targets, but footnotes', () => {
    check(
      ['.. a comment', '   that goes on', '', '.. _x:', '', '..', '', 'a [1]_', '', '.. [1] b'],
      ['a \\[1\\]', '', '- **\\[1\\]**  ', '  b'],
    );
  });

  it('reads what was written for Texinfo up to 5.1', () => {
    check(
      ['Either:', '- one', '    more', '* two', '', '   _really_', '', '| -> { }'],
      ['Either:', '', '- one more', '', '* two', '', '  *really*', '', '```json', '-> { }', '```'],
      'texinfo',
    );
    check(
      ['Like this:', '', '  a   b', '  c     d', '   e', '', 'Not this', '  one.'],
      ['Like this:', '', '```', 'a   b', 'c     d', ' e', '```', '', 'Not this one.'],
      'texinfo',
    );
    check(
      ['One of', '', '@one   the first', '       there is', '@two   the second', '', 'text'],
      ['One of', '', '- **`one`**  ', '  the first there is', '- **`two`**  ', '  the second', '', 'text'],
      'texinfo',
    );
  });
});
