/** Lines of documentation that some release of the front end has an opinion about. */
// prettier-ignore
export const DOCUMENTATION_LINES = [
  '#', '# ', '#  ', '#x', '#\tx', '##', '## ', '## x', '###', '# @x:', '# @a: foo', '# @a:foo', '# @a :', '# @ b: x',
  '# @:', '# @', '#  @a: x', '# @a: x\n#     more', '# @f: \n#    foo\n#  bar', '# Features:', '# Features: x',
  '# Features:\n#\n# @f: feat', '# Features:\n# text', '# Returns: x', '# Returns:', '# Returns:\n#   foo\n#  bar',
  '# Errors: x', '# Errors:\n#     - foo', '# Since: 1', '# Since:', '# Since:: 2', '# TODO: x', '# TODO:', '# Note: x',
  '# Notes: x', '# Note:', '# Example: x', '# Examples:', '# Example::', '# Example:\n#\n# -> {}\n#  x', '# Foo. Bar',
  '# Foo.  Bar. Baz', '# e.g. Foo', '# i.e. Foo', '# 1. Foo', '# 10. Foo', '#   2. Foo. Bar', '# ::', '#   ::',
  '# .. qmp-example::', '#  .. qmp-example::', '# .. qmp-example:: x', '# .. qmp-example::\n#\n#    lit. Lit\n#  x. Y',
  `# ${'x'.repeat(68)}`, `# ${'x'.repeat(69)}`, `# http://${'x'.repeat(70)}`, `#  https://${'x'.repeat(70)} `,
  `# ${'é'.repeat(68)}`, `# ${'😀'.repeat(40)}`, '# = Head', '# == Head', '# =', '# =Head', '# text', '#     indented',
  '# \tx', '# @x: \u00a0', '# \u00a0', '# x\u00a0', '# \u2028 x', '', '   ', '   # x', '\t# text', '# Foo? (x',
  '# Foo! 9', '# Foo.\tBar', '# @a.b: x', '# @x: y. Z', '# a\rb', '#\u00a0x', '# \x0b', '# x \x1c', '# @a: \x85',
  '#   \u3000@b: x', '# Xe.g. Foo', '# foo. Éa', '# foo... Bar', '# | lit', '# |', '# |lit', '# * item', '# @x:y',
  '# Returns:x', '#Returns: x', '# returns: x', '# @a: one\n# @a: two', '# @a:\n#\n# text', '#   text\n#  less',
  '# @A: @b', '# TODO: x\n#\n#     more\n# less', '# @1: x', '# @a-b_c: x', '# @*a: x', '# @é: x',
];

/** What is put into the middle of a line. */
// prettier-ignore
export const DOCUMENTATION_WORDS = [
  '.', '. X', ': ', ':', '@', ' ', '  ', '#', '\t', 'é', 'x', 'X', ` ${'word '.repeat(12)}`, '::', '! (', '😀', '\u00a0',
  '\r', "'",
];
