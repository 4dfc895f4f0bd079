import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean';

/** The commands, with the options that not all of them have. */
const COMMANDS = {
  check: ['format', 'fix', 'diff', 'max-warnings', 'watch'],
  format: ['check', 'diff'],
  dump: [],
  introspect: ['unmask', 'define', 'undefine-all'],
  example: ['all'],
  qmp: ['schema', 'format'],
} as const;

export type CommandName = keyof typeof COMMANDS;

const OPTIONS = {
  format: { type: 'string' },
  schema: { type: 'string' },
  check: { type: 'boolean' },
  fix: { type: 'boolean' },
  watch: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  diff: { type: 'boolean' },
  unmask: { type: 'boolean' },
  define: { type: 'string', multiple: true },
  'undefine-all': { type: 'boolean' },
  all: { type: 'boolean' },
  'qemu-version': { type: 'string' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
}

type ParsedOptions = ReturnType<typeof parse>;

/** What the options say, as far as they are given. */
export type OptionValues = ParsedOptions['values'];

/** What stands on the command line, or what is wrong with its form. */
export function parseOptions(argv: readonly string[]): ParsedOptions | string {
  try {
    return parse(argv);
  } catch (error) {
    const [complaint = ''] = error instanceof Error ? error.message.split(/\.? *\n|\. /) : [String(error)];
    const [, unknown] = /^Unknown option '--([\w-]+)/.exec(complaint) ?? [];
    return complaint + (unknown === undefined ? '' : didYouMean(unknown, Object.keys(OPTIONS), '--'));
  }
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** What is wrong with a command that there is not. */
export function unknownCommand(name: string): string {
  return `unknown command '${name}'${didYouMean(name, Object.keys(COMMANDS))}`;
}

/** An option that was given and that the command does not have. */
export function foreignOption(command: CommandName, values: OptionValues): string | undefined {
  const own: readonly string[] = COMMANDS[command];
  const ofSome: readonly string[] = Object.values(COMMANDS).flat();
  return Object.keys(values).find((option) => ofSome.includes(option) && !own.includes(option));
}
