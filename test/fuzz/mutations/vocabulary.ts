/** What is put into schemas: words, values, members, tokens and directives that mean something to a front end. */

// prettier-ignore
export const NAMES = [
  'int', 'str', 'bool', 'any', 'null', 'number', 'uint8', 'size', 'QType', 'q_empty', 'strList', 'Foo', 'foo',
  'FooList', 'FooKind', 'Kind', 'Base', 'a', 'b', 'data', 'base', 'if', 'features', 'type', 'name', 'enum', 'struct',
  'union', 'alternate', 'command', 'event', 'include', 'pragma', 'discriminator', 'returns', 'boxed', 'gen', 'prefix',
  'allow-oob', 'coroutine', 'deprecated', 'unstable', 'all', 'not', '', 'u', 'has_x', 'has-x', '*a', '*', '**a', '*u',
  'x-foo', 'x-', '__com.x_foo', '__a_B', 'q_x', 'q-x', 'FOO', 'Foo_bar', 'foo_bar', '1a', '-a', 'a-', 'a b',
  'root.json', 'other.json', './other.json', 'no/such.json', '.', 'on', 'off', 'doc-required', 'q_obj_foo-arg', 'A',
  'A1_B', 'a\\\\b', 'default', 'max', 'toString', '__proto__', 'constructor', '\u017f', 'linux', 'typename', 'errno',
  'command-name-exceptions', 'returns-whitelist', 'name-case-whitelist', 'defined(A)', '\\u0041', '\\n',
];

// prettier-ignore
export const VALUES = [
  'true', 'false', 'null', '{}', '[]', "''", "'int'", "['int']", "[['int']]", "['int', 'str']", "{'type': 'int'}",
  "{'name': 'x'}", "{'a': 'int'}", "{'type': ['str'], 'if': 'A'}", '[true]', '[{}]', "{'all': ['A', 'B']}",
  "{'any': []}", "{'not': 'A'}", "{'not': ['A']}", "{'all': 'A'}", "{'all': ['A'], 'not': 'B'}", "'a'", "['a', 'a']",
  "{'name': 'x', 'if': 'a'}", "{'type': true}", "{'a': 'int', '*a': 'str'}", "{'type': 'int', 'foo': true}",
  "{'x-y': 'int', 'x_y': 'int'}", "['strList']", "[{'name': 'n', 'features': ['deprecated']}]",
  "{'type': 'int', 'if': {'all': []}}", "{'a': {'type': 'int', 'features': ['f', {'name': 'f'}]}}", "{'type': {}}",
  "{'name': {}}", '[[]]', "{'all': [[]]}", "{'foo': 'A'}", "['defined(A)', 'defined(B)']", "'defined(A) && B'", "[' ']",
  "{'type': 'int', 'zoo': true, 'a': 'b'}", "{'*a': ['int']}", "[null]", "{'a': null}",
];

// prettier-ignore
export const MEMBERS = [
  "'if': 'A'", "'if': 'a'", "'if': {'all': ['A', {'not': 'B'}]}", "'if': {}", "'if': []", "'if': ''", "'if': true",
  "'if': ['defined(A)', 'B']", "'if': 'defined(A)'", "'if': ' '", "'if': ['']", "'features': ['f']", "'features': []",
  "'features': 'f'", "'features': ['deprecated']", "'features': [{'name': 'unstable', 'if': 'A'}]",
  "'features': ['a-b', 'a_b']", "'features': [{'name': 'F'}]", "'boxed': true", "'boxed': false", "'boxed': []",
  "'boxed': 'x'", "'gen': true", "'gen': false", "'success-response': true", "'success-response': false",
  "'allow-oob': true", "'allow-oob': false", "'coroutine': true", "'coroutine': false", "'allow-preconfig': true",
  "'allow-preconfig': 'x'", "'returns': 'int'", "'returns': ['Base']", "'returns': []", "'returns': true",
  "'base': 'Base'", "'base': {'x': 'int'}", "'base': ''", "'base': true", "'discriminator': 'kind'",
  "'discriminator': ''", "'discriminator': true", "'prefix': ''", "'prefix': 'P'", "'prefix': true", "'data': {}",
  "'data': 'Base'", "'data': []", "'data': ''", "'data': true", "'foo': 'bar'", "'*x': 'int'",
  "'x': {'type': 'str', 'if': 'A'}", "'type': 'int'", "'name': 'x'", "'struct': 'Foo'", "'include': 'other.json'",
  "'pragma': {}", "'x': ['Base']", "'has-a': 'int'", "'not': 'int'", "'x_y': 'int'", "'z': 'Nope'", "'z': ['Nope']",
  "'z': ['QType']", "'event': 'A'", "'doc-required': 'x'", "'doc-required': true",
];

// prettier-ignore
export const TOKENS = [
  '{', '}', '[', ']', ':', ',', "'", "''", 'true', 'false', 'null', "'x'", '#', '##\n', '"', 'x', '0', '\n', '\\', ';',
  '-1.5e3', 'truex', "'a\\nb'", "'\\'", "'\\\\'", "'\\u0041'", "'\\u00e9'", "'\\x'", "'é'", "'\t'", '# c\n', '\uFEFF', 'ü',
  '\u00a0', '\u2028', '\x85', '\x0b', '\u200b', '😀', '\x00', '\x7f', '\u3000', "'unterminated\n", '\r', '\t', '!', '(',
];

// prettier-ignore
export const DIRECTIVES = [
  "{ 'include': 'root.json' }", "{ 'include': 'other.json' }", "{ 'include': './other.json' }", "{ 'include': '' }",
  "{ 'include': '/' }", "{ 'include': true }", "{ 'include': 'other.json', 'if': 'A' }", "{ 'include': 'none.json' }",
  "{ 'include': 'other.json/x' }", "{ 'pragma': {} }", "{ 'pragma': [] }", "{ 'pragma': { 'doc-required': true } }",
  "{ 'pragma': { 'doc-required': false } }", "{ 'pragma': { 'doc-required': 'x' } }", "{ 'pragma': { 'foo': true } }",
  "{ 'pragma': { 'command-name-exceptions': ['a', true] } }", "{ 'pragma': { 'documentation-exceptions': [] } }",
  "{ 'pragma': { 'member-name-exceptions': 'x' } }", "{ 'pragma': {}, 'x': true }",
  "{ 'pragma': { 'returns-whitelist': ['foo', 'cmd3'] } }", "{ 'pragma': { 'name-case-whitelist': [ 'Foo' ] } }",
  "{ 'pragma': { 'returns-whitelist': 'foo' } }", '[]', "'x'", 'true', '{}', "{ 'foo': 'x' }",
  "{ 'enum': 'New', 'data': [] }", "{ 'command': 'new' }", "{ 'struct': 'Use', 'data': { 'x': 'Base' } }",
  "{ 'struct': 'New', 'data': {} }", "{ 'event': 'NEW', 'data': { 'x': [ 'int' ] } }", '##\n# free\n##',
  '##\n# @New:\n##', '##\n##', '# c', "{ 'struct': 'int', 'data': {} }", "{ 'struct': 'Foo' }",
  "{ 'enum': 'A', 'struct': 'B' }", "{ 'command': {} }", "{ 'union': 'Simple', 'data': { 'a': 'int', 'b': 'str' } }",
  "{ 'alternate': 'Alt', 'data': { 'a': 'int', 'b': 'str' } }", "{ 'alternate': 'One', 'data': { 'a': [ 'int' ] } }",
];
