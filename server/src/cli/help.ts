/** What `--help` prints. */
import type { CommandName } from './options';

/** Of all commands: a line for each. */
const OVERVIEW = `Usage: qapi COMMAND [OPTION...] [PATH...]

Checks schemas of QAPI, the schema language of QEMU, and works with them.

Commands:
  check       report what is wrong with schemas, or mend it
  format      give schema files the layout of QEMU's
  dump        print what QEMU's front end makes of a schema
  introspect  print what 'query-qmp-schema' tells clients of a schema
  example     print messages of commands and events
  qmp         check messages against a schema

Options:
  -h, --help     show this help; 'qapi COMMAND --help' shows that of a command
  -V, --version  show the version

Exit status: 0 no errors, 1 errors found, 2 wrong usage or unreadable path.
`;

const PATHS = `A PATH is a root schema, or a directory whose root schemas are found: the places
where QEMU keeps them, *.qapi files, .json files in a directory named qapi, and
.json files that carry QEMU's Python mode line. Without a PATH it is '.'.
With '-' the text comes in on stdin.
`;

const ROOT = `ROOT is a root schema, or a directory that holds just one. With '-' the text comes
in on stdin.
`;

const STDIN_FILENAME = `  --stdin-filename NAME
                   what '-' is to be taken for: from there it includes files, and of
                   that tree is its release
`;

const COMMON_OPTIONS = `  --qemu-version X.Y
                   go by the rules of this QEMU release, 2.12 to 11.1, or the nearest
                   one; else each schema has its own, from '.qapi.json', the VERSION
                   file of the QEMU tree, or what the schema uses
  -h, --help       show this help
`;

const FORMATS = `                     human      message, source line and related places
                     gcc        FILE:LINE:COL: error: MESSAGE [CODE]
                     json       one JSON document
                     github     annotations for GitHub Actions
                     sarif      SARIF 2.1.0, for code scanning
`;

const HELP: Readonly<Record<CommandName, string>> = {
  check: `Usage: qapi check [--format FORMAT] [--max-warnings N] [PATH...]
       qapi check --watch [--format FORMAT] [PATH...]
       qapi check --fix [--diff] [PATH...]

Reports everything that QEMU's front end would reject, by the rules of the release
that a schema is of, and warns of mistakes in the examples of its documentation.
A file '.qapi.json' at the root of the tree may tell roots, release, and severities
of rules.

${PATHS}
Options:
  --format FORMAT  how to report (default: human)
${FORMATS}                     reference  the first error of each root, as QEMU's front end
                                prints it
  --max-warnings N more warnings than these count as an error
  --fix            mend first what has one answer that is sure
  --diff           with --fix: change nothing, and show what would be mended
  --watch          go on, and check again whenever a file changes; not with the
                   formats github and sarif
${STDIN_FILENAME}${COMMON_OPTIONS}
Exit status: 0 no errors, 1 errors found (with --diff: something to mend), 2 wrong
usage or unreadable path; with --watch, which ends when it is interrupted, that of
the last check.
`,

  format: `Usage: qapi format [--check | --diff] [PATH...]
       qapi format [--stdin-filename NAME] -

Gives files the layout of QEMU's schemas. It changes white space alone, none of it in
documentation, and nothing in what has syntax errors.

A PATH is a file, or a directory whose schemas are found, with all that they include.
Without a PATH it is '.'. With '-' the text comes in on stdin, and is printed as it
should be.

Options:
  --check          change nothing, and say which files would be changed
  --diff           change nothing, and show what would be changed
${STDIN_FILENAME}${COMMON_OPTIONS}
Exit status: 0 done, 1 with --check and --diff if a file would be changed, 2 wrong
usage, or a file that cannot be read or written.
`,

  dump: `Usage: qapi dump ROOT

Prints what QEMU's front end makes of a correct schema: its modules, all definitions
with the types that they imply, and the documentation.

${ROOT}
Options:
${STDIN_FILENAME}${COMMON_OPTIONS}
Exit status: 0 printed, 1 the schema has errors, 2 wrong usage or unreadable path.
`,

  introspect: `Usage: qapi introspect [--unmask] [--define SYMBOL]... [--undefine-all] ROOT

Prints as JSON what 'query-qmp-schema' returns to clients: every command, every event,
and the types that they need.

${ROOT}
Options:
  --unmask         call types by their names, and not by numbers
  --define SYMBOL  leave out what is not compiled in if just the symbols so given are
                   defined; without it all of it is kept
  --undefine-all   leave out what is not compiled in if no symbol is defined but those
                   that --define gives
${STDIN_FILENAME}${COMMON_OPTIONS}
Exit status: 0 printed, 1 the schema has errors, 2 wrong usage or unreadable path.
`,

  example: `Usage: qapi example NAME... ROOT
       qapi example --all ROOT

Prints messages of the commands and events that it is given: the smallest and the
fullest that conform to the schema.

${ROOT}
Options:
  --all            print messages of all commands and events
${STDIN_FILENAME}${COMMON_OPTIONS}
Exit status: 0 printed, 1 the schema has errors, 2 wrong usage, unreadable path or
unknown name.
`,

  qmp: `Usage: qapi qmp --schema ROOT [--format FORMAT] FILE

Checks messages of the protocol against a schema: a transcript with '->' and '<-' in
front of messages, or a stream of them, on one line each or on several. Replies belong
to commands by their 'id', else by their order. With '-' as FILE they come in on stdin.

Options:
  --schema ROOT    the root schema, or a directory that holds just one
  --format FORMAT  how to report (default: human)
${FORMATS}${STDIN_FILENAME}${COMMON_OPTIONS}
Exit status: 0 no errors, 1 errors found, 2 wrong usage, unreadable path, or a schema
with errors.
`,
};

/** The help of a command, or of all. */
export function helpFor(command?: CommandName): string {
  return command === undefined ? OVERVIEW : HELP[command];
}

/** What one types to get it. */
export function helpCommand(command?: CommandName): string {
  return command === undefined ? 'qapi --help' : `qapi ${command} --help`;
}
