import { parseArgs } from 'node:util';
import { fromNativePath } from '../node/native-path';
import { NodeFileSystem } from '../node/node-file-system';
import { type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import { NEWEST_VERSION } from '../releases/release';
import { parseVersion } from '../releases/version';
import { checkPaths, type CheckReport } from './check-paths';
import { FORMATS, type FormatName } from './formats/formats';
import { printable } from './formats/lines';
import type { Streams } from './streams';
import { USAGE } from './usage';
import { writeDump } from './write-dump';
import { VERSION } from '../node/version';

const NO_ERRORS = 0;
const ERRORS = 1;
/** The exit status of wrong usage, and of whatever keeps us from answering. */
export const TROUBLE = 2;

const QEMU_VERSION = 'qemu-version';

/** Runs the command line; yields the exit status: 0 no error, 1 errors found, 2 usage or unreadable path. */
export async function run(argv: readonly string[], directory: string, streams: Streams): Promise<number> {
  const command = parseCommandLine(argv);
  if ('trouble' in command) {
    streams.trouble(`qapi: ${command.trouble}\nTry 'qapi --help'.\n`);
    return TROUBLE;
  }
  if (!('paths' in command)) {
    streams.out(command.kind === 'help' ? USAGE : `qapi ${VERSION}\n`);
    return NO_ERRORS;
  }
  const { paths, override } = command;
  if (override !== undefined) tellNearest(override, streams);
  const report = await checkPaths(paths, fromNativePath(directory), new NodeFileSystem(), override);
  for (const trouble of report.troubles) streams.trouble(`qapi: ${printable(trouble)}\n`);
  if (report.roots.length > 1 && command.kind === 'dump') {
    streams.trouble(`qapi: ${printable(tooManyRoots(paths[0] ?? '', report))}\n`);
    return TROUBLE;
  }
  if (command.kind === 'dump') writeDump(report, streams);
  else streams.out(FORMATS[command.format](report, streams.terminal));
  if (report.troubles.length > 0) return TROUBLE;
  return report.hasErrors ? ERRORS : NO_ERRORS;
}

type CommandLine =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'check' | 'dump';
      readonly format: FormatName;
      readonly override: ReleaseChoice | undefined;
      readonly paths: readonly string[];
    }
  | { readonly trouble: string };

function parseCommandLine(argv: readonly string[]): CommandLine {
  const parsed = parseOptions(argv);
  if (typeof parsed === 'string') return { trouble: parsed };
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) return { trouble: 'no command given' };
  if (command !== 'check' && command !== 'dump') return { trouble: `unknown command '${command}'` };
  if (command === 'dump' && paths.length !== 1) return { trouble: "'dump' takes one root schema" };
  if (command === 'dump' && values.format !== undefined) return { trouble: "'dump' takes no --format" };
  const { format = 'human' } = values;
  if (!isFormat(format)) {
    return { trouble: `unknown format '${format}': choose one of ${Object.keys(FORMATS).join(', ')}` };
  }
  const override = parseOverride(values[QEMU_VERSION]);
  if (typeof override === 'string') return { trouble: override };
  return { kind: command, format, override, paths: paths.length === 0 ? ['.'] : paths };
}

/** Says if the release that was asked for is none whose rules are known. */
function tellNearest({ release, found = '' }: ReleaseChoice, { trouble }: Streams): void {
  const { version } = release;
  if (parseVersion(found) !== version)
    trouble(`qapi: the rules of QEMU ${printable(found)} are not known: those of ${version} are taken\n`);
}

function tooManyRoots(path: string, { roots }: CheckReport): string {
  const names = roots.slice(0, 5).map(({ spelling }) => spelling);
  const more = roots.length > names.length ? `, and ${roots.length - names.length} more` : '';
  return `'dump' takes one root schema, and '${path}' holds ${roots.length}: ${names.join(', ')}${more}`;
}

/** The release that an option asks for, if any, or what is wrong with the value. */
function parseOverride(value: string | undefined): ReleaseChoice | string | undefined {
  if (value === undefined) return undefined;
  const choice = writtenChoice('override', value, `--${QEMU_VERSION}`);
  return choice ?? `'${value}' is no version of QEMU: give one such as 7.2 or ${NEWEST_VERSION}.0`;
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        [QEMU_VERSION]: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
