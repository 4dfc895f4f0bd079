import assert from 'node:assert/strict';
import type { MarkupOptions } from '../../server/src/markup/markup-context';
import { inlinesOf, parseText } from './source';

/** Each node as its kind, what is written in the source, and what it means. */
function inlines(text: string, dialect: MarkupOptions['dialect'] = 'rst'): string[] {
  return inlinesOf(parseText(text, dialect))
    .flat()
    .map((node) => {
      const source = text.slice(node.start, node.end);
      switch (node.kind) {
        case 'mention':
          return `mention ${source} = ${node.name}`;
        case 'reference': {
          const target = text.slice(node.targetRange.start, node.targetRange.end);
          assert.equal(target, node.target);
          return `reference ${source} = ${[node.role, node.title, node.target].join(' | ')}`;
        }
        case 'hyperlink':
          return `hyperlink ${source} = ${[node.title, node.url].join(' | ')}`;
        default:
          return `${node.kind} ${source} = ${node.text}`;
      }
    });
}

describe('inline markup', () => {
  it('knows emphasis, literals and mentions by their marks', () => {
    assert.deepEqual(inlines('one *two* **three** ``fo*ur`` (@five-six.)'), [
      'text one  = one ',
      'emphasis *two* = two',
      'text   =  ',
      'strong **three** = three',
      'text   =  ',
      'literal ``fo*ur`` = fo*ur',
      'text  ( =  (',
      'mention @five-six = five-six',
      'text .) = .)',
    ]);
  });

  it('leaves marks alone that stand in words, before white space, or by themselves', () => {
    for (const text of [
      '2 * 3 * 4',
      'a*b*c',
      '"*" and \'`\'',
      'one *two',
      'you@example.org',
      '_x_ foo_',
      '`',
      '@ @-',
    ])
      assert.deepEqual(inlines(text), [`text ${text} = ${text}`]);
  });

  it('knows references, with roles, titles and the marks around a target', () => {
    assert.deepEqual(inlines('`Foo` :qapi:cmd:`~QMP.foo` `[Bar]?`:any: :ref:`the <label>`, `!a`'), [
      'reference `Foo` =  |  | Foo',
      'text   =  ',
      'reference :qapi:cmd:`~QMP.foo` = qapi:cmd |  | QMP.foo',
      'text   =  ',
      'reference `[Bar]?`:any: = any |  | Bar',
      'text   =  ',
      'reference :ref:`the <label>` = ref | the | label',
      'text ,  = , ',
      'reference `!a` =  |  | a',
    ]);
  });

  it('reads on over the end of a line', () => {
    assert.deepEqual(inlines('- a `long\n  title <Foo>` *and\n  more*'), [
      'text a  = a ',
      'reference `long\n  title <Foo>` =  | long\ntitle | Foo',
      'text   =  ',
      'emphasis *and\n  more* = and\nmore',
    ]);
  });

  it('knows hyperlinks: plain ones, titles with URLs, names with a target', () => {
    assert.deepEqual(
      inlines(
        '(https://a.org/x_(y)) http://b.org/c. `T <ftp://d>`__ e_ `f g`_\n\n.. _e: http://e\n.. _F G: http://f',
      ),
      [
        'text ( = (',
        'hyperlink https://a.org/x_(y) =  | https://a.org/x_(y)',
        'text )  = ) ',
        'hyperlink http://b.org/c =  | http://b.org/c',
        'text .  = . ',
        'hyperlink `T <ftp://d>`__ = T | ftp://d',
        'text   =  ',
        'hyperlink e_ = e | http://e',
        'text   =  ',
        'hyperlink `f g`_ = f g | http://f',
      ],
    );
  });

  it('resolves escapes, and shows footnotes, substitutions and targets as text', () => {
    assert.deepEqual(inlines('\\*a\\* \\@b x\\ y *c\\*d* ``\\e``'), [
      'text \\*a\\* \\@b x\\ y  = *a* @b xy ',
      'emphasis *c\\*d* = c*d',
      'text   =  ',
      'literal ``\\e`` = \\e',
    ]);
    assert.deepEqual(inlines('a [1]_ |b| _`c d`\n\n.. |b| replace:: Bee'), [
      'text a  = a ',
      'text [1]_ = [1]',
      'text   =  ',
      'text |b| = Bee',
      'text   =  ',
      'text _`c d` = c d',
    ]);
  });

  it('reads emphasis the way Texinfo did up to 5.1', () => {
    assert.deepEqual(inlines("*a* _b c_ d_e_ `f'", 'texinfo'), [
      'strong *a* = a',
      'text   =  ',
      'emphasis _b c_ = b c',
      "text  d_e_ `f' =  d_e_ `f'",
    ]);
  });
});
