import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Version } from '../../server/src/releases/rule-span';
import { parseVersion } from '../../server/src/releases/version';
import { isTree, type QemuTree, readTree } from '../conformance/trees';
import { CannotRunError } from './command';

export interface FuzzOptions {
  readonly tree: QemuTree;
  /** By whose rules we judge. */
  readonly version: Version;
  readonly seed: number;
  readonly count: number;
  /** Where the smallest cases are kept. */
  readonly keep: string | undefined;
}

const USAGE = `usage: npm run SCRIPT -- --qemu DIR [--seed N] [--count N] [--keep DIR] [--qemu-version X.Y]
  --qemu DIR          a QEMU tree
  --seed N            the same seed makes the same cases (1)
  --count N           how many
  --keep DIR          where to write the smallest case of every disagreement
  --qemu-version X.Y  by the rules of another release than the tree's VERSION says
`;

/** A sentence about the command line. */
class UsageError extends Error {}

/** Reads the command line. Paths count from where the user is, not from where npm goes. */
export function readOptions(
  argv: readonly string[],
  script: string,
  defaultCount: number,
  directory = process.env['INIT_CWD'] ?? process.cwd(),
): FuzzOptions {
  try {
    return understand(argv, defaultCount, directory);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new CannotRunError(`${error.message}\n${USAGE.replace('SCRIPT', script).trimEnd()}`);
  }
}

function understand(argv: readonly string[], defaultCount: number, directory: string): FuzzOptions {
  const values = parse(argv);
  if (values.qemu === undefined) throw new UsageError('--qemu DIR is missing');
  const qemu = resolve(directory, values.qemu);
  if (!isTree(qemu)) throw new UsageError(`'${values.qemu}' is no QEMU tree: it needs VERSION and qapi/`);
  const tree = readTree(qemu);
  if ('problem' in tree) throw new CannotRunError(tree.problem);
  const version = values['qemu-version'] === undefined ? tree.version : parseVersion(values['qemu-version']);
  if (version === undefined) throw new UsageError('--qemu-version takes a version such as 10.2');
  return {
    tree,
    version,
    seed: wholeNumber(values.seed, '--seed') ?? 1,
    count: wholeNumber(values.count, '--count') ?? defaultCount,
    keep: values.keep === undefined ? undefined : resolve(directory, values.keep),
  };
}

type Values = Partial<Record<'qemu' | 'seed' | 'count' | 'keep' | 'qemu-version', string>>;

function parse(argv: readonly string[]): Values {
  const option = { type: 'string' } as const;
  const options = { qemu: option, seed: option, count: option, keep: option, 'qemu-version': option };
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${name} takes a whole number`);
  return Number(text);
}
