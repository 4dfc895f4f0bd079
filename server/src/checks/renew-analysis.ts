import type { Schema } from '../schema/schema';
import type { FilePath } from '../text/file-path';
import { analyseFiles, analyseSchema, hasSameRules, type SchemaAnalysis } from './analysis';
import type { DefinitionResult } from './check-definition';
import { ALL_USES, changedNames, isAffected } from './reads';

/**
 * The analysis of a schema that was built anew since its includes or pragmas changed. Costs a pass over all of it, but
 * checks only what may have another result than before.
 */
export function renewAnalysis(previous: SchemaAnalysis, schema: Schema): SchemaAnalysis {
  if (!hasSameRules(previous.schema, schema)) return analyseSchema(schema);
  const changed = changedNames(namesIn(previous.schema, schema), previous.schema, schema);
  changed.set(ALL_USES, 'contents');
  return analyseFiles(schema, ({ path }) => {
    const known = resultsOf(previous, path);
    return (item) => {
      const before = known.get(item);
      return before !== undefined && !isAffected(before.reads, changed) ? before : undefined;
    };
  });
}

/** The names that may stand for something else: all in files that differ, and those whose order may. */
function namesIn(before: Schema, after: Schema): ReadonlySet<string> {
  const names = new Set([...before.index.clashing, ...after.index.clashing]);
  for (const path of new Set([...before.files.byPath.keys(), ...after.files.byPath.keys()])) {
    const [old, now] = [before.moduleAt(path), after.moduleAt(path)];
    if (old === now) continue;
    for (const module of [old, now])
      for (const { declaration } of module?.definitions ?? []) names.add(declaration.name);
  }
  return names;
}

function resultsOf(previous: SchemaAnalysis, path: FilePath): ReadonlyMap<unknown, DefinitionResult> {
  const analysis = previous.fileAt(path);
  return new Map(analysis?.module.definitions.map((item, index) => [item, analysis.results[index]!]));
}
