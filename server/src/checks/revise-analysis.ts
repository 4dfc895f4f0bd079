import { changedSpan } from '../schema/changed-span';
import type { Definition } from '../schema/definitions';
import type { LayeredList } from '../schema/layered-list';
import type { DefinitionItem, Module } from '../schema/module';
import type { SchemaRevision } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import { SchemaAnalysis } from './analysis';
import { DefinitionChecker, type DefinitionResult } from './check-definition';
import { type FileAnalysis, findingsOfFile, resultOf } from './file-analysis';
import type { Finding } from './finding';
import type { ReadsChange } from './readers';
import { ALL_USES, changedNames, isAffected, NO_READS, type Reads } from './reads';
import { reviseFeatureUse } from './schema-wide/feature-budget';

/**
 * The analysis of a schema after an edit of one file. Checks again what the edit touched, and those definitions that
 * looked up a name which now stands for something else; where nobody can tell, the wave stops.
 */
export function reviseAnalysis(previous: SchemaAnalysis, revision: SchemaRevision): SchemaAnalysis {
  return new AnalysisRevision(previous, revision).run();
}

class AnalysisRevision {
  private files: LayeredList<FileAnalysis>;
  private readonly removed: readonly Definition[];
  private readonly added: readonly Definition[];
  /** The names of definitions that are not what they were. */
  private readonly touched: ReadonlySet<string>;
  private readonly readsChanges: ReadsChange[] = [];
  private readonly checker: DefinitionChecker;
  private checked = 0;

  constructor(
    private readonly previous: SchemaAnalysis,
    private readonly revision: SchemaRevision,
  ) {
    this.files = previous.files;
    this.checker = new DefinitionChecker(revision.schema);
    const before = new Set(revision.removed.map(({ declaration }) => declaration));
    const after = new Set(revision.added.map(({ declaration }) => declaration));
    // Where only the documentation is another one, nobody but the definition itself can tell.
    this.removed = [...before].filter((definition) => !after.has(definition));
    this.added = [...after].filter((definition) => !before.has(definition));
    this.touched = new Set([...this.removed, ...this.added].map(({ name }) => name));
  }

  run(): SchemaAnalysis {
    const { previous, revision } = this;
    const { schema, file } = revision;
    const affected = this.affected();
    this.reviseFile(file, affected.get(file) ?? new Set(), this.readsOfRemoved());
    for (const [other, items] of affected) if (other !== file) this.reviseFile(other, items);
    const findings = this.reviseFindings([file, ...affected.keys()]);
    const featureUse = reviseFeatureUse(previous.featureUse, this.removed, this.added, schema);
    const isClashing = (name: string) =>
      previous.schema.index.clashing.has(name) || schema.index.clashing.has(name);
    const readers = previous.reviseReaders(this.readsChanges, isClashing);
    return new SchemaAnalysis(schema, this.files, findings, featureUse, this.checked, readers);
  }

  /** The definitions that must be checked again although nobody edited them. */
  private affected(): Map<SchemaFile, Set<DefinitionItem>> {
    const affected = new Map<SchemaFile, Set<DefinitionItem>>();
    if (this.touched.size === 0) return affected;
    const { schema } = this.revision;
    const changed = changedNames(this.touched, this.previous.schema, schema).set(ALL_USES, 'contents');
    for (const reader of this.previous.readers.ofAny(changed.keys())) {
      for (const entry of schema.index.all(reader)) {
        const result = this.previous.resultOf(entry);
        if (result === undefined || !isAffected(result.reads, changed)) continue;
        const items = affected.get(entry.file);
        if (items === undefined) affected.set(entry.file, new Set([entry.item]));
        else items.add(entry.item);
      }
    }
    return affected;
  }

  /** What definitions read that were taken out, or made way for others of the same name. */
  private readsOfRemoved(): Map<string, Reads> {
    const old = this.previous.files.at(this.revision.file.index)!;
    return new Map(
      this.revision.removed.map((item) => [item.declaration.name, resultOf(old, item)?.reads ?? NO_READS]),
    );
  }

  private reviseFile(
    file: SchemaFile,
    affected: ReadonlySet<DefinitionItem>,
    replaced = new Map<string, Reads>(),
  ): void {
    const old = this.files.at(file.index)!;
    const module = this.revision.schema.moduleOf(file);
    const resultBefore = resultsBefore(old, module);
    const results = module.definitions.map((item, index) => {
      const before = resultBefore(item, index);
      if (before !== undefined && !affected.has(item)) return before;
      const { name } = item.declaration;
      const result = this.check(item);
      this.noteReads(name, before?.reads ?? replaced.get(name) ?? NO_READS, result.reads);
      replaced.delete(name);
      return result;
    });
    for (const [name, reads] of replaced) this.noteReads(name, reads, NO_READS);
    this.files = this.files.with(file.index, { module, results });
  }

  private check(item: DefinitionItem): DefinitionResult {
    this.checked++;
    return this.checker.check(item);
  }

  private noteReads(reader: string, before: Reads, after: Reads): void {
    if (before !== NO_READS || after !== NO_READS) this.readsChanges.push({ reader, before, after });
  }

  /** Gathers the findings of those files anew in which something may be different. */
  private reviseFindings(files: readonly SchemaFile[]): ReadonlyMap<SchemaFile, readonly Finding[]> {
    const { previous, revision } = this;
    const findings = new Map(previous.findingsInFiles);
    for (const file of new Set([...files, ...this.filesOfClashing()])) {
      const before = previous.files.at(file.index);
      const ofFile = findingsOfFile(this.files.at(file.index)!, file, revision.schema, before);
      if (ofFile.length > 0) findings.set(file, ofFile);
      else findings.delete(file);
    }
    return findings;
  }

  /** Whether a definition is the second one of its name depends on others. */
  private filesOfClashing(): SchemaFile[] {
    return [this.previous.schema, this.revision.schema].flatMap(({ index }) => {
      return [...this.touched].flatMap((name) => {
        const entries = index.all(name);
        return entries.length > 1 ? entries.map(({ file }) => file) : [];
      });
    });
  }
}

/** Finds what was known of the definitions of a file before an edit; most only have another index. */
function resultsBefore(old: FileAnalysis, module: Module) {
  const { start, endBefore, endAfter } = changedSpan(old.module.definitions, module.definitions);
  return (item: DefinitionItem, index: number): DefinitionResult | undefined => {
    if (index < start) return old.results[index];
    if (index >= endAfter) return old.results[index + endBefore - endAfter];
    return resultOf(old, item);
  };
}
