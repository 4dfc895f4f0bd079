import type { Module } from '../schema/module';
import type { Schema } from '../schema/schema';
import type { FilePath } from '../text/file-path';
import { analyseSchema, findingsOfFiles, hasSameRules, SchemaAnalysis } from './analysis';
import { checkDefinition, type DefinitionResult } from './check-definition';
import type { FileAnalysis } from './file-analysis';
import { ALL_USES, changedNames, isAffected } from './reads';
import { countFeatures } from './schema-wide/feature-budget';

/**
 * The analysis of a schema that was built anew since its includes or pragmas changed. Costs a pass over all of it, but
 * checks only what may have another result than before.
 */
export function renewAnalysis(previous: SchemaAnalysis, schema: Schema): SchemaAnalysis {
  if (!hasSameRules(previous.schema, schema)) return analyseSchema(schema);
  const changed = changedNames(namesIn(previous.schema, schema), previous.schema, schema);
  changed.set(ALL_USES, 'contents');
  let checked = 0;
  const files = schema.files.all.map((file): FileAnalysis => {
    const module = schema.moduleOf(file);
    const known = resultsOf(previous, file.path);
    const results = module.definitions.map((item) => {
      const before = known.get(item);
      if (before !== undefined && !isAffected(before.reads, changed)) return before;
      checked++;
      return checkDefinition(item, schema);
    });
    return { module, results };
  });
  return new SchemaAnalysis(schema, files, findingsOfFiles(files, schema), countFeatures(schema), checked);
}

/** The names that may stand for something else: all in files that differ, and those whose order may. */
function namesIn(before: Schema, after: Schema): ReadonlySet<string> {
  const names = new Set([...before.index.clashing, ...after.index.clashing]);
  for (const path of new Set([...before.files.byPath.keys(), ...after.files.byPath.keys()])) {
    const [old, now] = [moduleAt(path, before), moduleAt(path, after)];
    if (old === now) continue;
    for (const module of [old, now])
      for (const { declaration } of module?.definitions ?? []) names.add(declaration.name);
  }
  return names;
}

function moduleAt(path: FilePath, schema: Schema): Module | undefined {
  const file = schema.files.byPath.get(path);
  return file && schema.moduleOf(file);
}

function resultsOf(previous: SchemaAnalysis, path: FilePath): ReadonlyMap<unknown, DefinitionResult> {
  const analysis = previous.fileAt(path);
  return new Map(analysis?.module.definitions.map((item, index) => [item, analysis.results[index]!]));
}
