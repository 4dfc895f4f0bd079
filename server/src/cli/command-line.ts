import { NEWEST_VERSION } from '../releases/release';
import { type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import type {
  CheckCommand,
  CommandLine,
  FormatCommand,
  PathsCommand,
  QmpCommand,
  PrintCommand,
} from './commands';
import { FORMATS, type FormatName } from './formats/formats';
import {
  type CommandName,
  foreignOption,
  isCommand,
  type OptionValues,
  parseOptions,
  unknownCommand,
} from './options';
import { parsePrintCommand } from './print-command';
import { STANDARD_INPUT, STANDARD_INPUT_NAME } from './standard-input';

export function parseCommandLine(argv: readonly string[]): CommandLine {
  const parsed = parseOptions(argv);
  if (typeof parsed === 'string') return { kind: 'mistake', trouble: parsed, of: argv.find(isCommand) };
  const { values, positionals } = parsed;
  const isHelp = positionals[0] === 'help';
  const [command, ...operands] = isHelp ? positionals.slice(1) : positionals;
  if (command !== undefined && !isCommand(command)) return mistake(unknownCommand(command));
  if (values.help || isHelp) return { kind: 'help', of: command };
  if (values.version) return { kind: 'version' };
  if (command === undefined) return mistake('no command given');
  const understood = parseCommand(command, operands, values);
  return typeof understood === 'string' ? mistake(understood, command) : understood;
}

function mistake(trouble: string, of?: CommandName): CommandLine {
  return { kind: 'mistake', trouble, of };
}

function parseCommand(
  command: CommandName,
  operands: readonly string[],
  values: OptionValues,
): CommandLine | string {
  const foreign = foreignOption(command, values);
  if (foreign !== undefined) return `'${command}' takes no --${foreign}`;
  switch (command) {
    case 'check':
      return withPaths(operands, values, (paths) => parseCheck(values, paths));
    case 'format':
      return withPaths(operands, values, (paths) => parseFormat(values, paths));
    case 'qmp':
      if (operands.length !== 1) return "'qmp' takes one file, or '-'";
      return withPaths(operands, values, (paths) => parseQmp(values, paths));
    case 'dump':
    case 'introspect':
    case 'example': {
      const asked = parsePrintCommand(command, operands, values);
      if (typeof asked === 'string') return asked;
      const { root, printout } = asked;
      return withPaths([root], values, (paths): PrintCommand => ({ kind: 'print', printout, ...paths }));
    }
  }
}

/** A command about paths, or what is wrong with it. */
function withPaths<Command>(
  operands: readonly string[],
  values: OptionValues,
  parse: (paths: PathsCommand) => Command | string,
): Command | string {
  const override = parseOverride(values['qemu-version']);
  if (typeof override === 'string') return override;
  const paths = parsePaths(operands, values['stdin-filename']);
  return typeof paths === 'string' ? paths : parse({ override, ...paths });
}

/** What one hands over when all is done. */
const FORMATS_OF_FINISHED_RUNS: ReadonlySet<FormatName> = new Set(['github', 'sarif']);

function parseCheck(
  { fix = false, diff = false, watch = false, format = 'human', 'max-warnings': limit }: OptionValues,
  paths: PathsCommand,
): CheckCommand | string {
  if (diff && !fix) return "'check' takes --diff only with --fix";
  if (fix && paths.isStandardInput) return `'check' takes no --fix for '${STANDARD_INPUT}'`;
  if (watch && fix) return "'check' takes either --fix or --watch";
  if (watch && paths.isStandardInput) return `'check' takes no --watch for '${STANDARD_INPUT}'`;
  if (!isFormat(format)) return unknownFormat(format, Object.keys(FORMATS));
  if (watch && FORMATS_OF_FINISHED_RUNS.has(format))
    return `--format ${format} is for a run that ends, and --watch goes on`;
  if (limit !== undefined && !/^\d{1,9}$/.test(limit))
    return `--max-warnings takes a number, and not '${limit}'`;
  const maxWarnings = limit === undefined ? undefined : Number(limit);
  return { kind: 'check', format, fix, diff, watch, maxWarnings, ...paths };
}

function parseFormat({ check = false, diff = false }: OptionValues, paths: PathsCommand): FormatCommand {
  return { kind: 'format', check, diff, ...paths };
}

function parseQmp({ schema, format = 'human' }: OptionValues, paths: PathsCommand): QmpCommand | string {
  if (schema === undefined) return "'qmp' needs --schema ROOT";
  if (!isFormat(format) || format === 'reference')
    return unknownFormat(
      format,
      Object.keys(FORMATS).filter((name) => name !== 'reference'),
    );
  return { kind: 'qmp', schema, format, ...paths };
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

function unknownFormat(format: string, known: readonly string[]): string {
  return `unknown format '${format}': choose one of ${known.join(', ')}`;
}

/** The paths that the command is to go by, or what is wrong with them. */
function parsePaths(
  paths: readonly string[],
  inputName: string | undefined,
): Pick<PathsCommand, 'paths' | 'isStandardInput'> | string {
  const isStandardInput = paths.includes(STANDARD_INPUT);
  if (isStandardInput && paths.length > 1) return `'${STANDARD_INPUT}' stands for stdin, and stands alone`;
  if (!isStandardInput && inputName !== undefined) return `--stdin-filename is for '${STANDARD_INPUT}' alone`;
  if (isStandardInput) return { paths: [inputName ?? STANDARD_INPUT_NAME], isStandardInput };
  return { paths: paths.length === 0 ? ['.'] : paths, isStandardInput };
}

/** The release that an option asks for, if any, or what is wrong with the value. */
function parseOverride(value: string | undefined): ReleaseChoice | string | undefined {
  if (value === undefined) return undefined;
  const choice = writtenChoice('override', value, '--qemu-version');
  return choice ?? `'${value}' is no version of QEMU: give one such as 7.2 or ${NEWEST_VERSION}.0`;
}
