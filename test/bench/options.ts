import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRunError } from '../fuzz/command';

export interface BenchOptions {
  /** A QEMU tree with `scripts/qapi`. */
  readonly qemu: string | undefined;
  /** A directory in whose `node_modules` parsers of others are. */
  readonly rivals: string | undefined;
  /** How the results are written. */
  readonly format: 'table' | 'json' | 'markdown';
  /** Which families are measured: those whose names hold one of these. */
  readonly only: readonly string[];
  /** Up to which multiple of QEMU's size. */
  readonly scale: number;
  /** Whether to measure briefly and roughly. */
  readonly isQuick: boolean;
}

const USAGE = `usage: npm run bench -- [--qemu DIR] [--with DIR] [--only WORD,…] [--scale N] [--quick] [--json | --markdown]
  --qemu DIR   also time the front end of a QEMU tree on the same schema
  --with DIR   take Lezer and tree-sitter from DIR/node_modules
  --only WORD  only measurements whose names hold one of the words: process, parse, …
  --scale N    up to how many times QEMU's size (10)
  --quick      briefly and roughly
  --json       for machines (with npm run --silent)
  --markdown   writes BENCHMARKS.md, too`;

/** Reads the command line. Paths count from where the user is, not from where npm goes. */
export function readOptions(
  argv: readonly string[],
  directory = process.env['INIT_CWD'] ?? process.cwd(),
): BenchOptions {
  const values = parse(argv);
  const path = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : resolve(directory, value);
  const scale = Number(values.scale ?? '10');
  if (!Number.isInteger(scale) || scale < 1)
    throw new CannotRunError(`--scale takes a whole number\n${USAGE}`);
  return {
    qemu: path(values.qemu),
    rivals: path(values.with),
    format: values.json === true ? 'json' : values.markdown === true ? 'markdown' : 'table',
    only: (values.only ?? '').split(',').filter((word) => word !== ''),
    scale,
    isQuick: values.quick === true,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = {
      qemu: text,
      with: text,
      only: text,
      scale: text,
      quick: flag,
      json: flag,
      markdown: flag,
    };
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new CannotRunError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
