/** What stands in a directive, and how its first line is to be read. */
export type DirectiveKind =
  /** All of it is text, from the first line on. */
  | 'admonition'
  /** The first word is a version; all the rest is text. */
  | 'version'
  /** A title or another argument; below it text. */
  | 'container'
  /** Code in the language that the argument names. */
  | 'code'
  /** Text that is shown as it is. */
  | 'literal'
  /** Messages of the protocol, or text with such examples in it. */
  | 'qmp-example'
  | 'list-table'
  | 'csv-table';

const KINDS: ReadonlyMap<string, DirectiveKind> = new Map(
  Object.entries({
    admonition: 'container',
    attention: 'admonition',
    caution: 'admonition',
    code: 'code',
    'code-block': 'code',
    'csv-table': 'csv-table',
    danger: 'admonition',
    deprecated: 'version',
    error: 'admonition',
    figure: 'container',
    highlight: 'container',
    hint: 'admonition',
    image: 'container',
    important: 'admonition',
    include: 'container',
    'list-table': 'list-table',
    literalinclude: 'container',
    math: 'literal',
    note: 'admonition',
    'parsed-literal': 'literal',
    'qmp-example': 'qmp-example',
    raw: 'literal',
    rubric: 'container',
    seealso: 'admonition',
    sourcecode: 'code',
    table: 'container',
    tip: 'admonition',
    todo: 'admonition',
    topic: 'container',
    versionadded: 'version',
    versionchanged: 'version',
    versionremoved: 'version',
    warning: 'admonition',
  } satisfies Record<string, DirectiveKind>),
);

/** Directives that nobody knows are read like those with an argument and text. */
export function kindOfDirective(name: string): DirectiveKind {
  return KINDS.get(name) ?? 'container';
}

export function isKnownDirective(name: string): boolean {
  return KINDS.has(name);
}
