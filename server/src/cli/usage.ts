export const USAGE = `Usage: qapi check [--format FORMAT] [--max-warnings N] [--qemu-version X.Y] [PATH...]
       qapi check --watch [--format FORMAT] [--qemu-version X.Y] [PATH...]
       qapi check --fix [--diff] [--qemu-version X.Y] [PATH...]
       qapi format [--check | --diff] [--qemu-version X.Y] [PATH...]
       qapi dump [--qemu-version X.Y] ROOT
       qapi introspect [--unmask] [--define SYMBOL]... [--undefine-all]
                       [--qemu-version X.Y] ROOT
       qapi qmp --schema ROOT [--format FORMAT] [--qemu-version X.Y] FILE
       qapi example [--all | NAME...] [--qemu-version X.Y] ROOT

Checks QAPI schemas and reports everything that QEMU's front end would reject, by
the rules of the release that they are of: the VERSION file of the QEMU tree tells
which, elsewhere what the schemas use, else it is the newest. A file '.qapi.json' at
the root of the tree may tell roots, release, and severities of rules.

A PATH is a root schema, or a directory whose root schemas are found: the places
where QEMU keeps them, *.qapi files, .json files in a directory named qapi, and
.json files that carry QEMU's Python mode line. Without a PATH it is '.'.

'qapi format' gives files the layout of QEMU's schemas: it changes white space
alone, none of it in documentation, and nothing in what has syntax errors. A PATH
is a file, or a directory whose schemas are found, with all that they include.

Where PATH or ROOT is '-', the text comes in on stdin, and 'qapi format' prints it as
it should be.

'qapi dump' prints what QEMU's front end makes of a correct schema: its modules,
all definitions with the types that they imply, and the documentation. ROOT is a
root schema, or a directory that holds just one.

'qapi introspect' prints as JSON what 'query-qmp-schema' returns to clients: every
command, every event, and the types that they need. 'qapi example' prints messages
of the commands and events that it is given, the smallest and the fullest that
conform to the schema.

'qapi qmp' checks messages of the protocol against a schema: a transcript with '->'
and '<-' in front of messages, or a stream of them, on one line each or on several.
Replies belong to commands by their 'id', else by their order. FILE may be '-'.

Options:
  --format FORMAT  how 'qapi check' and 'qapi qmp' report (default: human)
                     human      message, source line and related places
                     gcc        FILE:LINE:COL: error: MESSAGE [CODE]
                     json       one JSON document
                     github     annotations for GitHub Actions
                     sarif      SARIF 2.1.0, for code scanning
                     reference  the first error of each root, as QEMU's front end
                                prints it
  --max-warnings N more warnings than these count as an error
  --schema ROOT    the root schema that 'qapi qmp' goes by, or a directory that holds
                   just one
  --fix            'qapi check' mends first what has one answer that is sure
  --watch          'qapi check' goes on, and checks again whenever a file changes;
                   not with the formats github and sarif
  --check          'qapi format' changes nothing and says which files it would change
  --diff           'qapi format' and 'qapi check --fix' change nothing and show what
                   they would change
  --unmask         'qapi introspect' calls types by their names, and not by numbers
  --define SYMBOL  'qapi introspect' leaves out what is not compiled in if just the
                   symbols so given are defined; without it all of it is kept
  --undefine-all   'qapi introspect' leaves out what is not compiled in if no symbol is
                   defined but those that --define gives
  --all            'qapi example' prints messages of all commands and events
  --stdin-filename NAME
                   what '-' is to be taken for: from there it includes files, and of
                   that tree is its release
  --qemu-version X.Y
                   by the rules of which QEMU release to go, 2.12 to 11.1; beyond,
                   the nearest one is taken
  -h, --help       show this help
  --version        show the version

Exit status: 0 no error, 1 errors found (or, with --check and --diff, a file that
would be changed), 2 wrong usage or unreadable path; with --watch, which ends when
it is interrupted, that of the last check.
`;
