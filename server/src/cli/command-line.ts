import { parseArgs } from 'node:util';
import { NEWEST_VERSION } from '../releases/release';
import { type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import { FORMATS, type FormatName } from './formats/formats';
import {
  isRootCommand,
  parseRootCommand,
  ROOT_COMMANDS,
  type RootCommandName,
  type RootRequest,
} from './root-command';
import { STANDARD_INPUT, STANDARD_INPUT_NAME } from './standard-input';

/** What the user asks for, or what is wrong with how it is asked for. */
export type CommandLine =
  | { readonly kind: 'help' | 'version' }
  | CheckCommand
  | RootCommand
  | FormatCommand
  | QmpCommand
  | { readonly kind: 'mistake'; readonly trouble: string };

export interface PathsCommand {
  readonly override: ReleaseChoice | undefined;
  readonly paths: readonly string[];
  /** Whether the one path is only the name of what comes in on stdin. */
  readonly isStandardInput: boolean;
}

export interface CheckCommand extends PathsCommand {
  readonly kind: 'check';
  readonly format: FormatName;
  /** Mends first what can be mended surely. */
  readonly fix: boolean;
  /** Only shows what would be mended. */
  readonly diff: boolean;
  /** Goes on, and checks again whenever files change. */
  readonly watch: boolean;
  /** More warnings than these count as an error; any number is fine if it is absent. */
  readonly maxWarnings?: number | undefined;
}

/** Something is to be written about one root. */
export interface RootCommand extends PathsCommand {
  readonly kind: 'root';
  readonly request: RootRequest;
}

export interface FormatCommand extends PathsCommand {
  readonly kind: 'format';
  /** Only says which files would be changed. */
  readonly check: boolean;
  /** Only shows what would be changed. */
  readonly diff: boolean;
}

/** Checks messages of the protocol, which stand in the one path. */
export interface QmpCommand extends PathsCommand {
  readonly kind: 'qmp';
  readonly schema: string;
  readonly format: FormatName;
}

const QEMU_VERSION = 'qemu-version';
const STDIN_FILENAME = 'stdin-filename';

/** The options that only some commands have. */
const OWN_OPTIONS = {
  check: ['format', 'fix', 'diff', 'max-warnings', 'watch'],
  ...ROOT_COMMANDS,
  format: ['check', 'diff'],
  qmp: ['schema', 'format'],
} as const;

/** What one hands over when all is done. */
const FORMATS_OF_FINISHED_RUNS: ReadonlySet<FormatName> = new Set(['github', 'sarif']);

type CommandName = keyof typeof OWN_OPTIONS;

export function parseCommandLine(argv: readonly string[]): CommandLine {
  const parsed = parseOptions(argv);
  if (typeof parsed === 'string') return mistake(parsed);
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...operands] = positionals;
  if (command === undefined) return mistake('no command given');
  if (!isCommand(command)) return mistake(`unknown command '${command}'`);
  if (command === 'qmp' && operands.length !== 1) return mistake("'qmp' takes one file, or '-'");
  const foreign = foreignOption(command, values);
  if (foreign !== undefined) return mistake(`'${command}' takes no --${foreign}`);
  if (isRootCommand(command)) return parseRoot(command, operands, values);
  const common = parseCommon(operands, values);
  if (typeof common === 'string') return mistake(common);
  if (command === 'check') return parseCheck(values, common);
  if (command === 'qmp') return parseQmp(values, common);
  const { check = false, diff = false } = values;
  return { kind: command, check, diff, ...common };
}

function parseRoot(command: RootCommandName, operands: readonly string[], values: OptionValues): CommandLine {
  const asked = parseRootCommand(command, operands, values);
  if (typeof asked === 'string') return mistake(asked);
  const common = parseCommon([asked.root], values);
  return typeof common === 'string' ? mistake(common) : { kind: 'root', request: asked.request, ...common };
}

function parseCommon(paths: readonly string[], values: OptionValues): PathsCommand | string {
  const override = parseOverride(values[QEMU_VERSION]);
  if (typeof override === 'string') return override;
  const read = parsePaths(paths, values[STDIN_FILENAME]);
  return typeof read === 'string' ? read : { override, ...read };
}

function parseCheck(
  { fix = false, diff = false, watch = false, format = 'human', 'max-warnings': limit }: OptionValues,
  common: PathsCommand,
): CommandLine {
  if (diff && !fix) return mistake("'check' takes --diff only with --fix");
  if (fix && common.isStandardInput) return mistake(`'check' takes no --fix for '${STANDARD_INPUT}'`);
  if (watch && fix) return mistake("'check' takes either --fix or --watch");
  if (watch && common.isStandardInput) return mistake(`'check' takes no --watch for '${STANDARD_INPUT}'`);
  if (!isFormat(format))
    return mistake(`unknown format '${format}': choose one of ${Object.keys(FORMATS).join(', ')}`);
  if (watch && FORMATS_OF_FINISHED_RUNS.has(format))
    return mistake(`--format ${format} is for a run that ends, and --watch goes on`);
  if (limit !== undefined && !/^\d{1,9}$/.test(limit))
    return mistake(`--max-warnings takes a number, and not '${limit}'`);
  const maxWarnings = limit === undefined ? undefined : Number(limit);
  return { kind: 'check', format, fix, diff, watch, maxWarnings, ...common };
}

function parseQmp({ schema, format = 'human' }: OptionValues, common: PathsCommand): CommandLine {
  if (schema === undefined) return mistake("'qmp' needs --schema ROOT");
  if (!isFormat(format) || format === 'reference') {
    const formats = Object.keys(FORMATS).filter((name) => name !== 'reference');
    return mistake(`unknown format '${format}': choose one of ${formats.join(', ')}`);
  }
  return { kind: 'qmp', schema, format, ...common };
}

function mistake(trouble: string): CommandLine {
  return { kind: 'mistake', trouble };
}

/** An option that was given and that the command does not have. */
function foreignOption(command: CommandName, values: Readonly<Record<string, unknown>>): string | undefined {
  const own: readonly string[] = OWN_OPTIONS[command];
  return Object.values(OWN_OPTIONS)
    .flat()
    .find((option) => values[option] !== undefined && !own.includes(option));
}

/** The paths that the command is to go by, or what is wrong with them. */
function parsePaths(
  paths: readonly string[],
  inputName: string | undefined,
): Pick<PathsCommand, 'paths' | 'isStandardInput'> | string {
  const isStandardInput = paths.includes(STANDARD_INPUT);
  if (isStandardInput && paths.length > 1) return `'${STANDARD_INPUT}' stands for stdin, and stands alone`;
  if (!isStandardInput && inputName !== undefined)
    return `--${STDIN_FILENAME} is for '${STANDARD_INPUT}' alone`;
  if (isStandardInput) return { paths: [inputName ?? STANDARD_INPUT_NAME], isStandardInput };
  return { paths: paths.length === 0 ? ['.'] : paths, isStandardInput };
}

/** The release that an option asks for, if any, or what is wrong with the value. */
function parseOverride(value: string | undefined): ReleaseChoice | string | undefined {
  if (value === undefined) return undefined;
  const choice = writtenChoice('override', value, `--${QEMU_VERSION}`);
  return choice ?? `'${value}' is no version of QEMU: give one such as 7.2 or ${NEWEST_VERSION}.0`;
}

/** What the options say, as far as they are given. */
type OptionValues = Exclude<ReturnType<typeof parseOptions>, string>['values'];

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
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
        [QEMU_VERSION]: { type: 'string' },
        [STDIN_FILENAME]: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(OWN_OPTIONS, name);
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
