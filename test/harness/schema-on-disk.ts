import { readFileSync } from 'node:fs';
import { analyseSchema, type SchemaAnalysis } from '../../server/src/checks/analysis';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { type Module, moduleOf } from '../../server/src/schema/module';
import { buildSchema } from '../../server/src/schema/schema';
import type { IncludeFailure } from '../../server/src/schema/schema-files';
import { parse } from '../../server/src/syntax/parser';
import { resolvePath } from '../../server/src/text/file-path';
import { diagnosticsByFile } from './diagnostics';

/** What QEMU's front end shows for a file that cannot be read. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EISDIR: 'Is a directory',
  ENAMETOOLONG: 'File name too long',
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
};

/** Analyses the schema with the root `spelling`, a path from `directory`, as QEMU's front end would run there. */
export function analyseFile(directory: string, spelling: string, version: Version): SchemaAnalysis {
  const release = releaseOf(version);
  const read = (path: string): Module => moduleOf(path, parse(readFileSync(path, 'utf8'), release));
  const root = read(resolvePath(directory.replaceAll('\\', '/'), spelling));
  const schema = buildSchema(root, spelling, (path) => {
    try {
      return read(path);
    } catch (error) {
      return failureOf(error);
    }
  });
  return analyseSchema(schema);
}

function failureOf(error: unknown): IncludeFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason === undefined) throw error;
  return { kind: 'unreadable', reason };
}

/** Every diagnostic of a schema, with its file and place, for a failing test to show. */
export function errorsOf(analysis: SchemaAnalysis): string[] {
  return [...diagnosticsByFile(analysis)].flatMap(([file, diagnostics]) => {
    return diagnostics.map(
      ({ code, range, message }) => `${file.spelling}:${range.start}: ${code}: ${message}`,
    );
  });
}
