import type { SchemaDefinition } from '../schema/definition-index';
import { LayeredList } from '../schema/layered-list';
import type { DefinitionItem, Module } from '../schema/module';
import type { Schema } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import type { FilePath } from '../text/file-path';
import { DefinitionChecker, type DefinitionResult } from './check-definition';
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
    readonly files: LayeredList<FileAnalysis>,
    /** Without what concerns the schema as a whole. */
    readonly findingsInFiles: FindingsByFile,
    readonly featureUse: FeatureUse,
    /** How many definitions were checked anew. */
    readonly checked: number,
    private knownReaders?: Readers,
  ) {}

  /** Who read what; found out when it is first asked for, since whoever never edits need not know. */
  get readers(): Readers {
    this.knownReaders ??= Readers.of(this.files.all);
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

  fileAt(path: FilePath): FileAnalysis | undefined {
    const file = this.schema.files.byPath.get(path);
    return file && this.files.at(file.index);
  }

  resultOf({ file, item }: SchemaDefinition): DefinitionResult | undefined {
    const analysis = this.files.at(file.index);
    return analysis && resultOf(analysis, item);
  }
}

/**
 * Checks a schema. Of `siblings`, the analyses of other schemas, it takes over what must come out the same: two roots
 * may share files, and most of what these name.
 */
export function analyseSchema(schema: Schema, siblings: readonly SchemaAnalysis[] = []): SchemaAnalysis {
  const comparable = siblings.filter((sibling) => hasSameRules(sibling.schema, schema));
  return analyseFiles(schema, (module) => {
    const sibling = comparable.find((other) => other.schema.moduleAt(module.path) === module);
    const known = sibling?.fileAt(module.path)?.results;
    return (_, index) => {
      const result = known?.[index];
      return result && sibling && readsTheSame(result.reads, sibling.schema, schema) ? result : undefined;
    };
  });
}

/** What is known already of a definition, by its item and its index in the module. */
type KnownResult = (item: DefinitionItem, index: number) => DefinitionResult | undefined;

/** Checks all definitions of a schema but those of which a result is known. */
export function analyseFiles(schema: Schema, knownOf: (module: Module) => KnownResult): SchemaAnalysis {
  const checker = new DefinitionChecker(schema);
  let checked = 0;
  const files = schema.modules.map((module): FileAnalysis => {
    const known = knownOf(module);
    const results = module.definitions.map((item, index) => {
      const result = known(item, index);
      if (result !== undefined) return result;
      checked++;
      return checker.check(item);
    });
    return { module, results };
  });
  const findings = findingsOfFiles(files, schema);
  return new SchemaAnalysis(schema, LayeredList.of(files), findings, countFeatures(schema), checked);
}

/** Whether what holds for a definition in one schema can hold in the other one at all. */
export function hasSameRules(one: Schema, other: Schema): boolean {
  return one.release === other.release && one.pragmas.fingerprint === other.pragmas.fingerprint;
}

function findingsOfFiles(files: readonly FileAnalysis[], schema: Schema): FindingsByFile {
  const byFile = new Map<SchemaFile, readonly Finding[]>();
  files.forEach((analysis, index) => {
    const file = schema.files.all[index]!;
    const findings = findingsOfFile(analysis, file, schema);
    if (findings.length > 0) byFile.set(file, findings);
  });
  return byFile;
}
