import type { SchemaDefinition } from '../schema/definition-index';
import type { Module } from '../schema/module';
import type { Schema } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import { checkDefinition, type DefinitionResult } from './check-definition';
import { type FileAnalysis, findingsOfFile, resultOf } from './file-analysis';
import type { Finding } from './finding';
import { Readers, type ReadsChange } from './readers';
import { readsTheSame } from './reads';
import { checkFeatureBudget, countFeatures, type FeatureUse } from './schema-wide/feature-budget';

/** What is found in each file, in no particular order. Files without findings are left out. */
export type FindingsByFile = ReadonlyMap<SchemaFile, readonly Finding[]>;

/** All that the checks have to say about a schema. */
export class SchemaAnalysis {
  constructor(
    readonly schema: Schema,
    /** One for each file of the schema, in their order. */
    readonly files: readonly FileAnalysis[],
    /** Without what concerns the schema as a whole. */
    readonly findingsInFiles: FindingsByFile,
    readonly featureUse: FeatureUse,
    /** How many definitions were checked anew. */
    readonly checked: number,
    private knownReaders?: Readers,
  ) {}

  /** Who read what. Whoever never edits need not know. */
  get readers(): Readers {
    this.knownReaders ??= Readers.of(this.files);
    return this.knownReaders;
  }

  /** Finds out who read what ahead of the first edit, which needs to know. */
  prepareForEdits(): void {
    this.knownReaders ??= Readers.of(this.files);
  }

  /** The readers after an edit; nothing as long as nobody asked for them. */
  reviseReaders(changes: readonly ReadsChange[], isRepeated: (name: string) => boolean): Readers | undefined {
    return this.knownReaders?.revise(changes, isRepeated);
  }

  get findings(): FindingsByFile {
    const budget = checkFeatureBudget(this.schema, this.featureUse);
    if (budget === undefined) return this.findingsInFiles;
    const { file } = budget.entry;
    return new Map(this.findingsInFiles).set(file, [
      ...(this.findingsInFiles.get(file) ?? []),
      budget.finding,
    ]);
  }

  resultOf({ file, item }: SchemaDefinition): DefinitionResult | undefined {
    const analysis = this.files[file.index];
    return analysis && resultOf(analysis, item);
  }
}

/**
 * Checks a schema. Of `siblings`, the analyses of other schemas, it takes over what must come out the same: two roots
 * may share files, and most of what these name.
 */
export function analyseSchema(schema: Schema, siblings: readonly SchemaAnalysis[] = []): SchemaAnalysis {
  let checked = 0;
  const files = schema.modules.map((module): FileAnalysis => {
    const shared = siblings.map((sibling) => sharedResults(sibling, module, schema)).find(Boolean);
    const results = module.definitions.map((item, index) => {
      const known = shared?.(index);
      if (known !== undefined) return known;
      checked++;
      return checkDefinition(item, schema);
    });
    return { module, results };
  });
  return new SchemaAnalysis(schema, files, findingsOfFiles(files, schema), countFeatures(schema), checked);
}

/** The results of a module that another schema has, too, by the index of the definition, where they hold in both. */
function sharedResults(
  { schema: other, files }: SchemaAnalysis,
  module: Module,
  schema: Schema,
): ((index: number) => DefinitionResult | undefined) | undefined {
  const analysis = files[other.files.byPath.get(module.path)?.index ?? -1];
  const isComparable =
    other.release === schema.release && other.pragmas.fingerprint === schema.pragmas.fingerprint;
  if (analysis?.module !== module || !isComparable) return undefined;
  return (index) => {
    const result = analysis.results[index];
    return result && readsTheSame(result.reads, other, schema) ? result : undefined;
  };
}

export function findingsOfFiles(files: readonly FileAnalysis[], schema: Schema): FindingsByFile {
  const byFile = new Map<SchemaFile, readonly Finding[]>();
  files.forEach((analysis, index) => {
    const file = schema.files.all[index]!;
    const findings = findingsOfFile(analysis, file, schema);
    if (findings.length > 0) byFile.set(file, findings);
  });
  return byFile;
}
