/** The directives of reStructuredText that QEMU's documentation uses. */
export const MARKUP_DIRECTIVES: Readonly<Record<string, string>> = {
  'qmp-example':
    'An exchange of QMP messages: lines with `->` are sent by the client, lines with `<-` by the server, `...` stands ' +
    'for what was left out. Option `:title:` gives it a title; `:annotated:` lets text stand between the messages.',
  note: 'A remark in a box.',
  warning: 'A warning in a box.',
  caution: 'A warning in a box: something may go wrong.',
  attention: 'A warning in a box.',
  danger: 'A warning in a box: harm may be done.',
  important: 'A remark in a box that nobody should miss.',
  hint: 'A hint in a box.',
  tip: 'A hint in a box.',
  admonition: 'A box with a title of its own.',
  seealso: 'What else to read, in a box.',
  'code-block': 'Code, coloured in the language that it names.',
  code: 'Code, coloured in the language that it names.',
  'list-table': 'A table written as a list of lists.',
  'csv-table': 'A table written as comma-separated values.',
  versionadded: 'Since which release there is something.',
  versionchanged: 'In which release something changed.',
  deprecated:
    'Since which release something is deprecated. To clients that says nothing: a feature `deprecated` does.',
  contents: 'A table of contents.',
  image: 'A picture.',
  figure: 'A picture with a caption.',
  include: 'The content of another file.',
  'qapi:module': 'Begins the documentation of a QAPI module.',
};
