/** Single slips, as `recovery.test.ts` reads them; what is between the marks is `right|wrong`. */
export const MISTAKES: readonly [title: string, text: string][] = [
  // Brackets that are not there.
  ['an opening brace that is missing', "⟦{ |⟧'struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a closing brace that is missing', "{ 'struct': 'Middle', 'data': { 'c': 'int' } ⟦}|⟧\n"],
  ['both closing braces that are missing', "{ 'struct': 'Middle', 'data': { 'c': 'int' ⟦} }|⟧\n"],
  [
    'a closing brace that is missing inside',
    "{ 'struct': 'Middle', 'data': { 'c': { 'type': 'int' ⟦}|⟧, 'd': 'int' } }\n",
  ],
  [
    'an opening brace that is missing inside',
    "{ 'struct': 'Middle', 'data': ⟦{|⟧ 'c': 'int', 'd': 'int' } }\n",
  ],
  [
    'an opening brace that is missing on a line of its own',
    "{ 'struct': 'Middle',\n  'data': ⟦{|⟧\n    'c': 'int'\n  }\n}\n",
  ],
  ['an opening bracket that is missing', "{ 'enum': 'Middle', 'data': ⟦[|⟧ 'c', 'd' ] }\n"],
  ['a closing bracket that is missing', "{ 'enum': 'Middle', 'data': [ 'c', 'd' ⟦]|⟧ }\n"],
  [
    'a closing bracket that is missing in a member',
    "{ 'struct': 'Middle', 'data': { 'c': [ 'int' ⟦]|⟧, 'd': 'int' } }\n",
  ],
  ['all brackets at the end that are missing', "{ 'enum': 'Middle',\n  'data': [ 'c', 'd' ⟦] }|⟧\n"],

  // Brackets too many.
  ['an opening brace too many', "⟦|{ ⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  ['an opening brace too many inside', "{ 'struct': 'Middle', 'data': { ⟦|{ ⟧'c': 'int' } }\n"],
  ['a closing brace too many', "{ 'struct': 'Middle', 'data': { 'c': 'int' } }⟦| }⟧\n"],
  ['a closing brace too many on a line of its own', "{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n⟦|}\n⟧"],
  ['a closing brace too many inside', "{ 'struct': 'Middle', 'data': { 'c': 'int' ⟦|}⟧, 'd': 'int' } }\n"],
  ['an opening bracket too many', "{ 'enum': 'Middle', 'data': [ ⟦|[ ⟧'c', 'd' ] }\n"],
  ['a closing bracket too many', "{ 'enum': 'Middle', 'data': [ 'c', 'd' ]⟦| ]⟧ }\n"],

  // One bracket for another.
  ['a bracket in the place of an opening brace', "{ 'struct': 'Middle', 'data': ⟦{|[⟧ 'c': 'int' } }\n"],
  ['a bracket in the place of a closing brace', "{ 'struct': 'Middle', 'data': { 'c': 'int' ⟦}|]⟧ }\n"],
  ['a brace in the place of an opening bracket', "{ 'enum': 'Middle', 'data': ⟦[|{⟧ 'c', 'd' ] }\n"],
  ['a brace in the place of a closing bracket', "{ 'enum': 'Middle', 'data': [ 'c', 'd' ⟦]|}⟧ }\n"],

  // Quotes.
  ['an opening quote that is missing', "{ ⟦'|⟧struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a closing quote that is missing at a key', "{ 'struct⟦'|⟧: 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a closing quote that is missing at a name', "{ 'struct': 'Middle⟦'|⟧, 'data': { 'c': 'int' } }\n"],
  [
    'a closing quote that is missing at the end of a line',
    "{ 'struct': 'Middle⟦'|⟧,\n  'data': { 'c': 'int' } }\n",
  ],
  ['an opening quote that is missing at a type', "{ 'struct': 'Middle', 'data': { 'c': ⟦'|⟧int' } }\n"],
  ['a closing quote that is missing at the last type', "{ 'struct': 'Middle', 'data': { 'c': 'int⟦'|⟧ } }\n"],
  ['quotes of the other kind', "{ 'struct': ⟦'Middle'|\"Middle\"⟧, 'data': { 'c': 'int' } }\n"],
  ['a name without quotes', "{ 'struct': ⟦'Middle'|Middle⟧, 'data': { 'c': 'int' } }\n"],

  // Commas and colons.
  ['a comma that is missing between members', "{ 'struct': 'Middle'⟦,|⟧ 'data': { 'c': 'int' } }\n"],
  [
    'a comma that is missing at the end of a line',
    "{ 'struct': 'Middle',\n  'data': { 'c': 'int'⟦,|⟧\n            'd': 'int' } }\n",
  ],
  ['a comma that is missing between elements', "{ 'enum': 'Middle', 'data': [ 'c'⟦,|⟧ 'd' ] }\n"],
  ['a comma behind the last member', "{ 'struct': 'Middle', 'data': { 'c': 'int'⟦|,⟧ } }\n"],
  ['a comma behind the last element', "{ 'enum': 'Middle', 'data': [ 'c', 'd'⟦|,⟧ ] }\n"],
  ['a comma behind a definition', "{ 'struct': 'Middle', 'data': { 'c': 'int' } }⟦|,⟧\n"],
  ['two commas', "{ 'struct': 'Middle',⟦|,⟧ 'data': { 'c': 'int' } }\n"],
  ['a colon that is missing', "{ 'struct'⟦:|⟧ 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a colon that is missing before an object', "{ 'struct': 'Middle', 'data'⟦:|⟧ { 'c': 'int' } }\n"],
  ['two colons', "{ 'struct':⟦|:⟧ 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a colon in the place of a comma', "{ 'struct': 'Middle'⟦,|:⟧ 'data': { 'c': 'int' } }\n"],
  ['a comma in the place of a colon', "{ 'struct'⟦:|,⟧ 'Middle', 'data': { 'c': 'int' } }\n"],

  // Something that is not there yet.
  ['a key without a value', "{ 'struct': 'Middle', 'data': { 'c':⟦ 'int'|⟧ } }\n"],
  [
    'a key without a value before another key',
    "{ 'struct': 'Middle', 'data': { 'c':⟦ 'int'|⟧, 'd': 'int' } }\n",
  ],
  [
    'a key without a value before a line with another key',
    "{ 'command': 'middle',\n  'data':⟦ { 'c': 'int' },|⟧\n  'returns': 'Before' }\n",
  ],
  ['a key alone', "{ 'struct': 'Middle', 'data': { 'c': 'int'⟦|, 'd'⟧ } }\n"],
  ['a key without a name', "{ 'struct': ⟦'Middle'|⟧, 'data': { 'c': 'int' } }\n"],
  [
    'a definition that has only begun',
    "⟦|{ 'struct': 'New',\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  ['a definition that has begun with a brace', "⟦|{\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a definition that ends at a colon', "⟦|{ 'struct':\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  [
    'a definition that ends in its data',
    "⟦|{ 'struct': 'New',\n  'data': { 'e': 'int',\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  [
    'a definition that ends in front of documentation',
    "⟦|{ 'struct': 'New',\n  'data': {\n⟧##\n# @Middle:\n##\n{ 'struct': 'Middle', 'data': { } }\n",
  ],
  [
    'a definition with documentation that ends in front of documentation',
    "⟦|##\n# @New:\n##\n{ 'enum': 'New', 'data': [ 'e',\n⟧##\n# @Middle:\n##\n{ 'struct': 'Middle', 'data': { } }\n",
  ],

  // Text that is nothing.
  ['a word between definitions', "⟦|struct\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  [
    'several words between definitions',
    "⟦|this is not a comment, is it?\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  ['a string between definitions', "⟦|'struct'\n⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n"],
  ['a number', "{ 'struct': 'Middle', 'data': { 'c': ⟦'int'|42⟧ } }\n"],
  [
    'a comment mark that is missing',
    "⟦# |⟧a remark on the middle\n{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  ['a comment mark too many', '#⟦|#⟧ a remark on the middle\n'],

  // Documentation.
  [
    'documentation without an end',
    "##\n# @Middle:\n#\n# @c: three\n⟦##\n|⟧{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  [
    'documentation without a beginning',
    "⟦##\n|⟧# @Middle:\n#\n# @c: three\n##\n{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  [
    'documentation with an end in its middle',
    "##\n# @Middle:\n#\n⟦|##\n⟧# @c: three\n##\n{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  [
    'marks of documentation inside a definition',
    "{ 'struct': 'Middle',\n⟦|##\n⟧  'data': { 'c': 'int' } }\n",
  ],
  [
    'a line of documentation without a mark',
    "##\n# @Middle:\n#\n⟦# |⟧@c: three\n##\n{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  [
    'a line of documentation without a space',
    "##\n# @Middle:\n#\n#⟦ |⟧@c: three\n##\n{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
  [
    'a first line of documentation without a colon',
    "##\n# @Middle⟦:|⟧\n#\n# @c: three\n##\n{ 'struct': 'Middle', 'data': { 'c': 'int' } }\n",
  ],
];
