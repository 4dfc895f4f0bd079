import type { Release } from '../releases/release';
import { directoryOf, type FilePath, joinSpelling } from '../text/file-path';
import type { Definition, IncludeDirective, PragmaDirective, UnknownExpression } from './definitions';
import { type DefinitionItem, includeTarget, isDefinitionItem, type Module, type ModuleItem } from './module';
import { evaluatePragmas, type Pragmas } from './pragmas';
import { arrayElementNames, wrappedTypeNames } from './type-references';

/** All files of one root, merged into one namespace. */
export interface Schema {
  readonly root: SchemaFile;
  /** By whose rules its files were parsed, and by whose it is understood and checked. */
  readonly release: Release;
  /** In the order in which they are first included. */
  readonly files: readonly SchemaFile[];
  /** In the order in which QEMU's front end meets them: an included file stands in the place of its include. */
  readonly definitions: readonly SchemaDefinition[];
  /** Expressions that define nothing, each with the number of definitions in front of it. */
  readonly unknownExpressions: readonly SchemaUnknownExpression[];
  readonly pragmas: Pragmas;
  readonly includes: readonly SchemaInclude[];
  /** Whether some file could not be read, so that names may be missing through no fault of those who use them. */
  readonly isIncomplete: boolean;
  /** The first definition of a name. */
  lookup(name: string): SchemaDefinition | undefined;
  /** Whether some definition uses the array of the type. */
  hasArrayOf(name: string): boolean;
  /** Whether a branch of some simple union has the type. */
  hasWrapperOf(name: string): boolean;
}

export interface SchemaFile {
  readonly module: Module;
  /** The file's name as QEMU's front end spells it in messages. */
  readonly spelling: string;
  /** How the file came in first; absent for the root. */
  readonly includedBy?: { readonly file: SchemaFile; readonly item: ModuleItem };
}

export interface SchemaDefinition {
  readonly file: SchemaFile;
  readonly item: DefinitionItem;
  readonly definition: Definition;
}

export interface SchemaUnknownExpression {
  readonly file: SchemaFile;
  readonly item: ModuleItem<UnknownExpression>;
  readonly position: number;
}

/** An include directive and what became of it. */
export interface SchemaInclude {
  readonly file: SchemaFile;
  readonly item: ModuleItem<IncludeDirective>;
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

/** Merges the files of a root. `rootSpelling` is the name by which messages call the root. */
export function buildSchema(root: Module, rootSpelling: string, source: ModuleSource): Schema {
  return new SchemaBuilder(source).build(root, rootSpelling);
}

/** Python's recursion, and so QEMU's front end, ends before. */
const MAX_CHAIN = 500;

class SchemaBuilder {
  private readonly files: SchemaFile[] = [];
  private readonly definitions: SchemaDefinition[] = [];
  private readonly unknownExpressions: SchemaUnknownExpression[] = [];
  private readonly includes: SchemaInclude[] = [];
  private readonly pragmas: PragmaDirective[] = [];
  private readonly seen = new Set<FilePath>();
  private readonly chain: FilePath[] = [];
  private isIncomplete = false;

  constructor(private readonly source: ModuleSource) {}

  build(module: Module, spelling: string): Schema {
    const root = { module, spelling };
    const { release } = module.tree;
    this.addFile(root);
    const index = indexByName(this.definitions);
    const all = (): Definition[] => this.definitions.map(({ definition }) => definition);
    let arrays: ReadonlySet<string> | undefined;
    let wrapped: ReadonlySet<string> | undefined;
    return {
      root,
      release,
      files: this.files,
      definitions: this.definitions,
      unknownExpressions: this.unknownExpressions,
      includes: this.includes,
      pragmas: evaluatePragmas(this.pragmas, release),
      isIncomplete: this.isIncomplete || this.includes.some(isFailure),
      lookup: (name) => index.get(name),
      hasArrayOf: (name) => (arrays ??= arrayElementNames(all())).has(name),
      hasWrapperOf: (name) => (wrapped ??= wrappedTypeNames(all())).has(name),
    };
  }

  private addFile(file: SchemaFile): void {
    this.files.push(file);
    this.seen.add(file.module.path);
    this.chain.push(file.module.path);
    for (const item of file.module.items) this.addItem(file, item);
    this.chain.pop();
  }

  private addItem(file: SchemaFile, item: ModuleItem): void {
    const { declaration } = item;
    if (isDefinitionItem(item)) this.definitions.push({ file, item, definition: item.declaration });
    else if (declaration.kind === 'pragma') this.pragmas.push(declaration);
    else if (declaration.kind === 'include') this.addInclude(file, { ...item, declaration });
    else if (declaration.kind === 'unknown') {
      const position = this.definitions.length;
      this.unknownExpressions.push({ file, item: { ...item, declaration }, position });
    }
  }

  private addInclude(file: SchemaFile, item: ModuleItem<IncludeDirective>): void {
    const target = includeTarget(file.module, item.declaration);
    if (target === undefined || item.declaration.path === undefined) {
      this.isIncomplete = true;
      return;
    }
    const spelling = joinSpelling(directoryOf(file.spelling), item.declaration.path.value);
    const outcome = this.include(target, spelling, file, item);
    this.includes.push({ file, item, target, spelling, outcome });
    if (outcome.kind === 'included') this.addFile(outcome.file);
  }

  private include(target: FilePath, spelling: string, file: SchemaFile, item: ModuleItem): IncludeOutcome {
    if (this.chain.includes(target)) return { kind: 'loop' };
    if (this.seen.has(target)) return { kind: 'repeated' };
    if (this.chain.length >= MAX_CHAIN) return { kind: 'unreadable', reason: 'Too many nested includes' };
    const module = this.source(target);
    if ('kind' in module) return module;
    return { kind: 'included', file: { module, spelling, includedBy: { file, item } } };
  }
}

function isFailure({ outcome }: SchemaInclude): boolean {
  return outcome.kind !== 'included' && outcome.kind !== 'repeated' && outcome.kind !== 'loop';
}

function indexByName(definitions: readonly SchemaDefinition[]): ReadonlyMap<string, SchemaDefinition> {
  const index = new Map<string, SchemaDefinition>();
  for (const entry of definitions) {
    const { name } = entry.definition;
    if (name !== '' && !index.has(name)) index.set(name, entry);
  }
  return index;
}
