import { directoryOf, type FilePath, joinSpelling } from '../text/file-path';
import type { IncludeDirective } from './definitions';
import { includeTarget, type Module } from './module';

/** A file of a schema: the same object as long as no include changes, whatever else is edited. */
export interface SchemaFile {
  readonly path: FilePath;
  /** The file's name as QEMU's front end spells it in messages. */
  readonly spelling: string;
  /** Its index in `SchemaFiles.all`. */
  readonly index: number;
  /** How the file came in first; absent for the root. */
  readonly includedBy?: { readonly file: SchemaFile; readonly directive: IncludeDirective };
}

/** An include directive and what became of it. */
export interface SchemaInclude {
  readonly file: SchemaFile;
  readonly directive: IncludeDirective;
  readonly target: FilePath;
  /** As QEMU's front end spells the target. */
  readonly spelling: string;
  readonly outcome: IncludeOutcome;
}

export type IncludeOutcome =
  | { readonly kind: 'included'; readonly file: SchemaFile }
  /** It was included before, or is the root. */
  | { readonly kind: 'repeated' }
  /** It is on the chain of includes that leads here. */
  | { readonly kind: 'loop' }
  | IncludeFailure;

/** Why a file cannot be had. `reason` is the operating system's text, as QEMU's front end shows it. */
export interface IncludeFailure {
  readonly kind: 'unreadable' | 'out-of-bounds' | 'too-large' | 'pending';
  readonly reason: string;
}

/** Yields the module of a file, or why there is none. */
export type ModuleSource = (path: FilePath) => Module | IncludeFailure;

/** Which files a schema has, and how they include each other. */
export interface SchemaFiles {
  /** In the order in which they are first included, the root at the front. */
  readonly all: readonly SchemaFile[];
  readonly byPath: ReadonlyMap<FilePath, SchemaFile>;
  readonly includes: ReadonlyMap<IncludeDirective, SchemaInclude>;
  /** Whether some file could not be read, so that names may be missing through no fault of those who use them. */
  readonly isIncomplete: boolean;
}

/** Goes from file to file; yields what it met, with the modules in the order of the files. */
export function collectFiles(
  root: Module,
  rootSpelling: string,
  source: ModuleSource,
): { readonly files: SchemaFiles; readonly modules: readonly Module[] } {
  const collector = new FileCollector(source);
  collector.add(root, rootSpelling);
  return { files: collector, modules: collector.modules };
}

/** Python's recursion, and so QEMU's front end, ends before. */
const MAX_CHAIN = 500;

class FileCollector implements SchemaFiles {
  readonly all: SchemaFile[] = [];
  readonly byPath = new Map<FilePath, SchemaFile>();
  readonly includes = new Map<IncludeDirective, SchemaInclude>();
  isIncomplete = false;
  readonly modules: Module[] = [];
  private readonly chain: FilePath[] = [];

  constructor(private readonly source: ModuleSource) {}

  add(module: Module, spelling: string, includedBy?: SchemaFile['includedBy']): SchemaFile {
    const { path } = module;
    const file: SchemaFile = { path, spelling, index: this.all.length, ...(includedBy && { includedBy }) };
    this.all.push(file);
    this.modules.push(module);
    this.byPath.set(path, file);
    this.chain.push(path);
    for (const directive of module.includes) this.addInclude(file, directive);
    this.chain.pop();
    return file;
  }

  private addInclude(file: SchemaFile, directive: IncludeDirective): void {
    const target = includeTarget(file, directive);
    if (target === undefined || directive.path === undefined) {
      this.isIncomplete = true;
      return;
    }
    const spelling = joinSpelling(directoryOf(file.spelling), directive.path.value);
    const outcome = this.include(target, spelling, { file, directive });
    if (isFailure(outcome)) this.isIncomplete = true;
    this.includes.set(directive, { file, directive, target, spelling, outcome });
  }

  private include(
    target: FilePath,
    spelling: string,
    includedBy: NonNullable<SchemaFile['includedBy']>,
  ): IncludeOutcome {
    if (this.chain.includes(target)) return { kind: 'loop' };
    if (this.byPath.has(target)) return { kind: 'repeated' };
    if (this.chain.length >= MAX_CHAIN) return { kind: 'unreadable', reason: 'Too many nested includes' };
    const module = this.source(target);
    if ('kind' in module) return module;
    return { kind: 'included', file: this.add(module, spelling, includedBy) };
  }
}

function isFailure(outcome: IncludeOutcome): outcome is IncludeFailure {
  return 'reason' in outcome;
}
