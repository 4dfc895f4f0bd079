import type { DefinitionItem, Module } from '../schema/module';
import type { Schema } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import type { DefinitionResult } from './check-definition';
import { checkModule } from './check-module';
import type { Finding } from './finding';
import { checkIncludeOutcome } from './schema-wide/includes';
import { checkRedefinition } from './schema-wide/redefinitions';

/** One file of a schema with what the checks of its definitions found. */
export interface FileAnalysis {
  readonly module: Module;
  /** One for each of the module's definitions, in their order. */
  readonly results: readonly DefinitionResult[];
}

export function resultOf(
  { module, results }: FileAnalysis,
  item: DefinitionItem,
): DefinitionResult | undefined {
  return results[module.definitions.indexOf(item)];
}

/** All that is found in a file, in no particular order; `before` is what it was before an edit. */
export function findingsOfFile(
  { module, results }: FileAnalysis,
  file: SchemaFile,
  schema: Schema,
  before?: FileAnalysis,
): readonly Finding[] {
  const findings = [...checkModule(module, before?.module)];
  for (const directive of module.includes) {
    const include = schema.files.includes.get(directive);
    if (include !== undefined) findings.push(...checkIncludeOutcome(include));
  }
  const hasClashes = schema.index.clashing.size > 0;
  module.definitions.forEach((item, index) => {
    const { structure, semantics, ghosts } = results[index]!;
    if (structure.length > 0) findings.push(...structure);
    if (semantics.length > 0) findings.push(...semantics);
    if (ghosts.length > 0) findings.push(...ghosts);
    if (hasClashes && !item.isSuspect)
      findings.push(...checkRedefinition({ file, item, definition: item.declaration }, schema));
  });
  return findings;
}
