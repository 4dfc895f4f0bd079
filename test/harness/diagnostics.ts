import type { SchemaAnalysis } from '../../server/src/checks/analysis';
import type { Diagnostic } from '../../server/src/checks/diagnostic';
import { type PlacedByFile, placeFindings } from '../../server/src/checks/place-findings';
import type { SchemaFile } from '../../server/src/schema/schema-files';

/** The diagnostics of each file of the schema, from top to bottom. Files without any are left out. */
export function diagnosticsByFile(
  analysis: SchemaAnalysis,
  placed: PlacedByFile = placeFindings(analysis),
): ReadonlyMap<SchemaFile, readonly Diagnostic[]> {
  const byFile = new Map<SchemaFile, readonly Diagnostic[]>();
  for (const [file, { diagnostics }] of placed) if (diagnostics.length > 0) byFile.set(file, diagnostics);
  return byFile;
}
