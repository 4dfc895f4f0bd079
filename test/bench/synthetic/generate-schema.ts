/** Writes a schema as large as QEMU's, or a multiple of it: the files become more, their sizes stay. */
import { Random } from '../../fuzz/random';
import { Workshop } from './draft';
import { FILE_SIZES, KINDS, type Kind } from './proportions';
import { type KnownType, TypePool } from './type-pool';
import { NOUNS } from './words';
import { writeCommand, writeEvent } from './write-call';
import { writeAlternate, writeEnum, writeStruct, writeUnion } from './write-type';

export interface SyntheticOptions {
  /** How many times the size of QEMU's schema. */
  readonly factor: number;
  /** The same seed makes the same schema. */
  readonly seed: number;
  /** How long files are, in characters; as in QEMU's schema if nothing is said. */
  readonly fileSizes?: readonly number[];
}

/** The root of every synthetic schema. */
export const SYNTHETIC_ROOT = 'qapi/qapi-schema.json';

/** The largest file of the first unit. */
export const LARGEST_FILE = `qapi/${fileName(0)}`;

/** Of a definition with its documentation. */
const TYPICAL_LENGTH = 750;

const HEAD = '# -*- Mode: Python -*-\n# vim: filetype=python\n\n';

/**
 * Yields the files of a tree, by their paths in it, one after the other. A schema is made of units, each as large as
 * QEMU's and in a folder of its own but for the first one; a unit refers to types of the one before it here and there.
 */
export function* generateSchema({
  factor,
  seed,
  fileSizes = FILE_SIZES,
}: SyntheticOptions): Generator<[path: string, text: string]> {
  yield ['VERSION', '10.2.2\n'];
  let others: readonly KnownType[] = [];
  for (let unit = 0; unit < factor; unit++) {
    const folder = unit === 0 ? 'qapi' : `qapi/unit-${unit}`;
    const pool = new TypePool(new Random(seed, 2 * unit), others);
    const workshop = new Workshop(new Random(seed, 2 * unit + 1), pool, unit);
    for (const [index, size] of fileSizes.entries()) {
      yield [`${folder}/${fileName(index)}`, writeFile(workshop, index, size)];
    }
    yield [`${folder}/pragma.json`, `${HEAD}{ 'pragma': { 'doc-required': true } }\n`];
    yield [`${folder}/${unit === 0 ? 'qapi' : 'unit'}-schema.json`, rootText(fileSizes.length, unit, factor)];
    others = pool.all;
  }
}

function fileName(index: number): string {
  const noun = NOUNS[index % NOUNS.length] ?? '';
  return `${noun}${index < NOUNS.length ? '' : `-${Math.floor(index / NOUNS.length)}`}.json`;
}

/** The root of a unit includes its files; that of the first one all other units, too. */
function rootText(files: number, unit: number, factor: number): string {
  const names = ['pragma.json', ...Array.from({ length: files }, (_, index) => fileName(index))];
  const units =
    unit === 0 ? Array.from({ length: factor - 1 }, (_, index) => `unit-${index + 1}/unit-schema.json`) : [];
  return HEAD + [...names, ...units].map(includeText).join('');
}

function includeText(name: string): string {
  return `{ 'include': '${name}' }\n`;
}

function writeFile(workshop: Workshop, index: number, size: number): string {
  const { pool } = workshop;
  const texts: string[] = [];
  let length = HEAD.length;
  do {
    const text = WRITERS[nextKind(workshop)](workshop);
    texts.push(text);
    length += text.length + 1;
    // Rather a little less than a little more.
  } while (length + TYPICAL_LENGTH / 2 < size);
  const includes = [...pool.used].sort().map(includeText);
  pool.closeFile(fileName(index));
  return [HEAD + includes.join(''), ...texts].join('\n');
}

const WRITERS: Readonly<Record<Kind, (workshop: Workshop) => string>> = {
  enum: writeEnum,
  struct: writeStruct,
  union: writeUnion,
  alternate: writeAlternate,
  command: writeCommand,
  event: writeEvent,
};

function nextKind({ random, pool }: Workshop): Kind {
  let left = random.below(1000);
  for (const [kind, share] of Object.entries(KINDS) as [Kind, number][]) {
    left -= share;
    if (left >= 0) continue;
    if ((kind === 'union' || kind === 'alternate') && !pool.hasStructAndEnum) return 'enum';
    return kind;
  }
  return 'struct';
}
