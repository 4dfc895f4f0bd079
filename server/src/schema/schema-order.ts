import type { PragmaDirective, UnknownExpression } from './definitions';
import type { SchemaDefinition } from './definition-index';
import type { LayeredList } from './layered-list';
import { isDefinitionItem, type Module, type ModuleItem } from './module';
import type { SchemaFile, SchemaFiles } from './schema-files';

/** An expression that defines nothing. */
export interface SchemaUnknownExpression {
  readonly file: SchemaFile;
  readonly item: ModuleItem<UnknownExpression>;
  /** The number of definitions in front of it. */
  readonly position: number;
}

/** What the files of a schema say, in the order in which QEMU's front end reads it. */
export interface SchemaContent {
  readonly definitions: readonly SchemaDefinition[];
  readonly unknownExpressions: readonly SchemaUnknownExpression[];
  readonly pragmas: readonly PragmaDirective[];
}

interface FilesWithModules {
  readonly files: SchemaFiles;
  readonly modules: readonly Module[];
}

/** Reads all files, an included file in the place of its first include. */
export function readInOrder({ files, modules }: FilesWithModules): SchemaContent {
  const definitions: SchemaDefinition[] = [];
  const unknownExpressions: SchemaUnknownExpression[] = [];
  const pragmas: PragmaDirective[] = [];
  readFile(files.all[0]!);
  return { definitions, unknownExpressions, pragmas };

  function readFile(file: SchemaFile): void {
    const { items } = modules[file.index]!;
    for (let index = 0; index < items.length; index++) readItem(items[index]!, file);
  }

  function readItem(item: ModuleItem, file: SchemaFile): void {
    const { declaration } = item;
    if (isDefinitionItem(item)) definitions.push({ file, item, definition: item.declaration });
    else if (declaration.kind === 'pragma') pragmas.push(declaration);
    else if (declaration.kind === 'unknown')
      unknownExpressions.push({ file, item: { ...item, declaration }, position: definitions.length });
    else if (declaration.kind === 'include') {
      const outcome = files.includes.get(declaration)?.outcome;
      if (outcome?.kind === 'included') readFile(outcome.file);
    }
  }
}

/** Which of two definitions stands in front of the other one; negative if it is `a`. */
export function compareInOrder(
  a: SchemaDefinition,
  b: SchemaDefinition,
  modules: LayeredList<Module>,
): number {
  const [first, second] = [placeOf(a, modules), placeOf(b, modules)];
  const level = first.findIndex((place, index) => place !== second[index]);
  return level < 0 ? 0 : first[level]! - (second[level] ?? 0);
}

/** Where the definition stands in its file, in front of that where the file is included, and so on from the root. */
function placeOf({ file, item }: SchemaDefinition, modules: LayeredList<Module>): number[] {
  const places = [indexOf(item.declaration, modules.at(file.index)!)];
  for (let step = file.includedBy; step !== undefined; step = step.file.includedBy)
    places.unshift(indexOf(step.directive, modules.at(step.file.index)!));
  return places;
}

function indexOf({ entry }: Pick<ModuleItem['declaration'], 'entry'>, { tree }: Module): number {
  return tree.entries.indexOf(entry);
}
