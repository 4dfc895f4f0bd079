import type { SchemaDefinition } from '../schema/definition-index';
import type { Schema } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import type { DefinitionResult } from './check-definition';
import { analyseFile, type FileAnalysis, findingsOfFile, resultOf } from './file-analysis';
import type { Finding } from './finding';
import { Readers, type ReadsChange } from './readers';
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

  /** Who read what. Nobody needs to know before the first edit. */
  get readers(): Readers {
    this.knownReaders ??= Readers.of(this.files);
    return this.knownReaders;
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

/** Checks a schema. */
export function analyseSchema(schema: Schema): SchemaAnalysis {
  const files = schema.modules.map((module) => analyseFile(module, schema));
  const checked = files.reduce((sum, { results }) => sum + results.length, 0);
  return new SchemaAnalysis(schema, files, findingsOfFiles(files, schema), countFeatures(schema), checked);
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
