/** Cases before anything is done to them: parts of a tree's schemas, cases of its suite, and random schemas. */
import type { Release } from '../../../server/src/releases/release';
import { releaseOf } from '../../../server/src/releases/release';
import type { QemuTree } from '../../conformance/trees';
import { CannotRunError } from '../command';
import type { FuzzCase } from '../fuzz-case';
import type { Random } from '../random';
import { closureOf, type DefinitionPool, type PooledFile, readPool } from './definition-pool';
import { generateSchema } from './generate-schema';
import { suiteCases } from './suite-cases';

const LARGEST_CLOSURE = 12;
const LONGEST_SLICE = 8_000;
const LONGEST_FILE = 40_000;
const ATTEMPTS = 20;

const ROOT = 'root.json';
const OTHER = 'other.json';

export class BaseCases {
  private readonly pool: DefinitionPool;
  private readonly suite: readonly FuzzCase[];
  private readonly wholeFiles: readonly PooledFile[];
  private readonly release: Release;

  constructor(tree: QemuTree) {
    this.pool = readPool(tree);
    if (this.pool.definitions.size === 0) {
      throw new CannotRunError(`there is no schema with definitions in '${tree.directory}'`);
    }
    this.suite = suiteCases(tree.directory);
    this.wholeFiles = this.pool.files.filter(({ text, definitions }) => {
      return text.length <= LONGEST_FILE && definitions.length > 0;
    });
    this.release = releaseOf(tree.version);
  }

  pick(random: Random): FuzzCase {
    const percent = random.below(100);
    if (percent < 35) return this.slice(random);
    if (percent < 50) return this.pair(random);
    if (percent < 57 && this.wholeFiles.length > 0) return this.wholeFile(random);
    if (percent < 80 && this.suite.length > 0) return random.pick(this.suite);
    return generateSchema(random, this.release);
  }

  /** A definition or two, with what they need. */
  private slice(random: Random): FuzzCase {
    const names = this.someNames(random);
    const texts = this.textsOf(names);
    if (random.chance(0.2) && this.pool.freeForm.length > 0) {
      texts.splice(random.below(texts.length + 1), 0, random.pick(this.pool.freeForm));
    }
    const text = asText([...this.pragmas(random), ...texts]);
    return { files: { [ROOT]: text }, root: ROOT, history: [`definitions: ${names.join(', ')}`] };
  }

  /** The same in two files. */
  private pair(random: Random): FuzzCase {
    const names = this.someNames(random);
    const cut = random.below(names.length);
    const include = `{ 'include': '${random.pick([OTHER, OTHER, `./${OTHER}`])}' }`;
    const own = this.textsOf(names.slice(0, cut + 1));
    const root = [...this.pragmas(random), ...own];
    root.splice(random.below(root.length + 1), 0, include);
    const files = { [ROOT]: asText(root), [OTHER]: asText(this.textsOf(names.slice(cut + 1))) };
    return { files, root: ROOT, history: [`definitions in two files: ${names.join(', ')}`] };
  }

  /** A file of the tree; a second one holds what it needs from elsewhere. */
  private wholeFile(random: Random): FuzzCase {
    const file = random.pick(this.wholeFiles);
    const needed = closureOf(file.definitions, this.pool).filter((name) => !file.definitions.includes(name));
    const other = asText([...this.pool.pragmas, ...this.textsOf(needed)]);
    const text = file.text.replace(/^\{ 'include':[^}]*\}\n/gm, '');
    const included = `{ 'include': '${OTHER}' }\n\n`;
    return {
      files: { [ROOT]: included + text, [OTHER]: other },
      root: ROOT,
      history: [`file: ${file.name}`],
    };
  }

  private someNames(random: Random): string[] {
    const all = [...this.pool.definitions.keys()];
    let names: string[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const wanted = random.chance(0.7) ? [random.pick(all)] : [random.pick(all), random.pick(all)];
      names = closureOf(wanted, this.pool, LARGEST_CLOSURE + 1);
      if (names.length <= LARGEST_CLOSURE && asText(this.textsOf(names)).length <= LONGEST_SLICE)
        return names;
    }
    return names;
  }

  private textsOf(names: readonly string[]): string[] {
    return names.map((name) => this.pool.definitions.get(name)?.text ?? '');
  }

  private pragmas(random: Random): readonly string[] {
    if (random.chance(0.5)) return this.pool.pragmas;
    return random.chance(0.6) ? ["{ 'pragma': { 'doc-required': true } }"] : [];
  }
}

function asText(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('\n');
}
