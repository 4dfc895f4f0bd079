import type { Definition } from '../schema/definitions';
import type { Schema, SchemaDefinition, SchemaFile } from '../schema/schema';
import { checkDefinition, type DefinitionResult, isSameToReaders, stillHolds } from './check-definition';
import { checkModule } from './check-module';
import type { Finding } from './finding';
import { checkFeatureBudget } from './schema-wide/feature-budget';
import { checkIncludeOutcome } from './schema-wide/includes';
import { checkRedefinition } from './schema-wide/redefinitions';

/** All that the checks have to say about a schema. */
export interface SchemaAnalysis {
  readonly schema: Schema;
  /** The result of each definition, those of the previous analysis where they still hold. */
  readonly results: ReadonlyMap<Definition, DefinitionResult>;
  /** How many definitions were checked anew. */
  readonly checked: number;
}

/** Checks a schema; of the previous analysis of the same root everything is kept that an edit did not touch. */
export function analyseSchema(schema: Schema, previous?: SchemaAnalysis): SchemaAnalysis {
  const results = new Map<Definition, DefinitionResult>();
  const changed = previous && changedNames(previous.schema, schema);
  let checked = 0;
  for (const { definition, item } of schema.definitions) {
    const before = previous?.results.get(definition);
    if (before && stillHolds(before, item, schema, changed)) results.set(definition, before);
    else {
      results.set(definition, checkDefinition(item, schema));
      checked++;
    }
  }
  return { schema, results, checked };
}

/** What is found in each file, in no particular order. Files without findings are left out. */
export function findingsByFile(analysis: SchemaAnalysis): ReadonlyMap<SchemaFile, readonly Finding[]> {
  const { schema, results } = analysis;
  const byFile = new Map<SchemaFile, Finding[]>();
  const add = (file: SchemaFile, findings: readonly Finding[]): void => {
    if (findings.length === 0) return;
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [...findings]);
    else list.push(...findings);
  };
  for (const file of schema.files) add(file, checkModule(file.module));
  for (const include of schema.includes) add(include.file, checkIncludeOutcome(include));
  for (const entry of schema.definitions) {
    const result = results.get(entry.definition);
    if (result === undefined) continue;
    add(entry.file, result.structure);
    add(entry.file, result.semantics);
    add(entry.file, result.ghosts);
    if (!entry.item.isSuspect) add(entry.file, checkRedefinition(entry, schema));
  }
  const budget = checkFeatureBudget(schema);
  if (budget !== undefined) add(budget.entry.file, [budget.finding]);
  return byFile;
}

/** The names that stand for something else than before; nothing if the files themselves are not the same ones. */
function changedNames(before: Schema, after: Schema): ReadonlySet<string> | undefined {
  if (before.files.length !== after.files.length) return undefined;
  const names = new Set<string>();
  for (const [index, file] of after.files.entries()) {
    const old = before.files[index];
    if (old?.module === file.module) continue;
    if (old?.module.path !== file.module.path) return undefined;
    addNames(old, names);
    addNames(file, names);
  }
  for (const name of names) {
    if (isSameToReaders(definitionOf(before.lookup(name)), definitionOf(after.lookup(name))))
      names.delete(name);
  }
  return names;
}

function addNames(file: SchemaFile, names: Set<string>): void {
  for (const { declaration } of file.module.items) if ('name' in declaration) names.add(declaration.name);
}

function definitionOf(entry: SchemaDefinition | undefined): Definition | undefined {
  return entry?.definition;
}
