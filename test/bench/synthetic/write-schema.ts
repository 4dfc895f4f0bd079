/** `npm run bench:schema -- --factor 10 --seed 1 --out DIR`: writes a synthetic schema to a directory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRunError, print, runCommand } from '../../fuzz/command';
import { generateSchema, type SyntheticOptions } from './generate-schema';

/** Of the schemas that are measured on. */
export const SYNTHETIC_SEED = 1;

const USAGE = 'usage: npm run bench:schema -- --out DIR [--factor N] [--seed N]';

/** Writes the files of a synthetic schema below a directory; yields how many files and lines there are. */
export function writeSchema(directory: string, options: SyntheticOptions): { files: number; lines: number } {
  const written = { files: 0, lines: 0 };
  for (const [name, text] of generateSchema(options)) {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written.files++;
    written.lines += text.split('\n').length - 1;
  }
  return written;
}

function main(): number {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { out: text, factor: text, seed: text } });
  const [factor, seed] = [Number(values.factor ?? '1'), Number(values.seed ?? SYNTHETIC_SEED)];
  if (values.out === undefined || !Number.isInteger(factor) || factor < 1 || !Number.isInteger(seed)) {
    throw new CannotRunError(USAGE);
  }
  const directory = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
  const { files, lines } = writeSchema(directory, { factor, seed });
  print(`${files} files, ${lines} lines\n`);
  return 0;
}

if (require.main === module) void runCommand(main);
