import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The schema that is measured: a tree on disk, and its texts. */
export interface SchemaInput {
  /** Where it comes from, for the reader of the figures. */
  readonly label: string;
  /** Absolute: a directory like a QEMU tree. */
  readonly directory: string;
  /** The root schema, from the directory. */
  readonly root: string;
  /** Every schema file by its path from the directory. */
  readonly texts: ReadonlyMap<string, string>;
  readonly version: string;
  /** The name of the largest file. */
  readonly largest: string;
}

/** Reads the schema in the `qapi` folder of a tree. */
export function readInput(directory: string, label: string): SchemaInput {
  const names = readdirSync(join(directory, 'qapi'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  const texts = new Map(
    names.map((name) => [`qapi/${name}`, readFileSync(join(directory, 'qapi', name), 'utf8')]),
  );
  const [largest = ''] = [...texts.keys()].sort((a, b) => lengthOf(b) - lengthOf(a));
  const version = readFileSync(join(directory, 'VERSION'), 'utf8');
  return { label, directory, root: 'qapi/qapi-schema.json', texts, version, largest };

  function lengthOf(name: string): number {
    return texts.get(name)?.length ?? 0;
  }
}
