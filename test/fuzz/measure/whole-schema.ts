/** A correct schema of many files, in which texts are replaced to see what is reported then. */
import { readFileSync } from 'node:fs';
import { analyseSchema, type SchemaAnalysis } from '../../../server/src/checks/analysis';
import type { Diagnostic } from '../../../server/src/checks/diagnostic';
import { fromNativePath } from '../../../server/src/node/native-path';
import { releaseOf } from '../../../server/src/releases/release';
import type { Version } from '../../../server/src/releases/rule-span';
import { type Module, moduleOf } from '../../../server/src/schema/module';
import { renewAnalysis } from '../../../server/src/checks/renew-analysis';
import { buildSchema, type Schema } from '../../../server/src/schema/schema';
import type { IncludeFailure } from '../../../server/src/schema/schema-files';
import { parse } from '../../../server/src/syntax/parser';
import type { FilePath } from '../../../server/src/text/file-path';
import { isFile } from '../../conformance/trees';
import { diagnosticsByFile } from '../../harness/diagnostics';
import { CannotRunError } from '../command';

/** New texts by path. */
export type Texts = ReadonlyMap<FilePath, string>;

export interface PlacedDiagnostic extends Diagnostic {
  readonly path: FilePath;
}

const NOTHING: IncludeFailure = { kind: 'unreadable', reason: 'No such file or directory' };

export class WholeSchema {
  /** By path. */
  readonly modules = new Map<FilePath, Module>();
  readonly schema: Schema;
  private readonly root: FilePath;
  private readonly analysis: SchemaAnalysis;

  constructor(
    file: string,
    private readonly version: Version,
  ) {
    this.root = fromNativePath(file);
    this.schema = this.build((path) => this.load(path));
    this.analysis = analyseSchema(this.schema);
  }

  /** What is reported with some texts replaced. */
  diagnosticsWith(texts: Texts): PlacedDiagnostic[] {
    const changed = new Map([...texts].map(([path, text]) => [path, this.parse(path, text)]));
    const schema = this.build((path) => changed.get(path) ?? this.modules.get(path) ?? NOTHING);
    const byFile = diagnosticsByFile(renewAnalysis(this.analysis, schema));
    return [...byFile].flatMap(([{ path }, list]) => list.map((each) => ({ ...each, path })));
  }

  private build(source: (path: FilePath) => Module | IncludeFailure): Schema {
    const root = source(this.root);
    if (!('tree' in root)) throw new CannotRunError(`there is no schema '${this.root}'`);
    return buildSchema(root, this.root, source);
  }

  private load(path: FilePath): Module | IncludeFailure {
    if (!isFile(path)) return NOTHING;
    const module = this.parse(path, readFileSync(path, 'utf8'));
    this.modules.set(path, module);
    return module;
  }

  private parse(path: FilePath, text: string): Module {
    return moduleOf(path, parse(text, releaseOf(this.version)));
  }
}

export function errorsAmong(diagnostics: readonly PlacedDiagnostic[]): PlacedDiagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
