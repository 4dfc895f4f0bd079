/** Has both front ends judge a case. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Version } from '../../server/src/releases/rule-span';
import type { QemuTree } from '../conformance/trees';
import { compare, type Comparison } from './comparison';
import type { FuzzCase } from './fuzz-case';
import { type OurAnswer, ourAnswer } from './our-answer';
import { type ReferenceAnswer, ReferenceProcess } from './reference/reference-process';

export interface Judgement {
  readonly reference: ReferenceAnswer;
  readonly ours: OurAnswer;
  readonly comparison: Comparison;
  /** The reference says what we say only with some orders of Python's sets. */
  readonly dependsOnHashOrder: boolean;
}

/** Other seeds of Python's hashes than zero, tried before a disagreement is believed. */
const HASH_SEEDS = [1, 2, 3, 4, 5];

export class Referee {
  private readonly directory = mkdtempSync(join(tmpdir(), 'qapi-fuzz-'));
  private readonly reference: ReferenceProcess;
  private readonly others: ReferenceProcess[];

  constructor(
    tree: QemuTree,
    private readonly version: Version,
  ) {
    this.reference = new ReferenceProcess(tree.directory, this.directory);
    this.others = HASH_SEEDS.map((seed) => new ReferenceProcess(tree.directory, this.directory, seed));
  }

  /** Fails with a sentence for the user if the reference cannot be started. */
  start(): Promise<void> {
    return this.reference.start();
  }

  /** `slot` names a directory, so that several cases can be judged at a time. */
  async judge(fuzzCase: FuzzCase, slot: string): Promise<Judgement> {
    this.write(fuzzCase, slot);
    const path = `${slot}/${fuzzCase.root}`;
    const question = this.reference.ask(path);
    const ours = ourAnswer(this.directory, path, this.version);
    const reference = await question;
    const comparison = compare(reference, ours);
    const judgement = { reference, ours, comparison, dependsOnHashOrder: false };
    return comparison.outcome === 'rejected' && comparison.signature !== ''
      ? this.askOthers(judgement, path)
      : judgement;
  }

  /** Stops the processes and removes the files. */
  close(): void {
    for (const process of [this.reference, ...this.others]) process.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async askOthers(judgement: Judgement, path: string): Promise<Judgement> {
    for (const other of this.others) {
      const reference = await other.ask(path);
      const comparison = compare(reference, judgement.ours);
      if (comparison.signature === '')
        return { ...judgement, reference, comparison, dependsOnHashOrder: true };
    }
    return judgement;
  }

  private write({ files }: FuzzCase, slot: string): void {
    const folder = join(this.directory, slot);
    rmSync(folder, { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }
}
