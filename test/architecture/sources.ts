import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { projectRoot } from '../harness/project-root';

export interface Source {
  /** Absolute. */
  readonly path: string;
  /** Relative to the project's root, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** What `architecture/*.mjs` exports: the rules that ESLint applies, too. */
interface Architecture {
  readonly layers: readonly string[];
  readonly explainForbiddenImport: (importer: string, specifier: string) => string | undefined;
  readonly layerOf: (file: string) => string | undefined;
  readonly readSpecifiers: (file: string) => readonly string[];
  readonly resolveImport: (importer: string, specifier: string) => string | undefined;
  readonly findCycle: (file: string) => readonly string[] | undefined;
  readonly projectPath: (file: string) => string;
}

export async function loadArchitecture(): Promise<Architecture> {
  const load = (file: string): Promise<object> => import(pathToFileURL(join(projectRoot, file)).href);
  const layers = await load('architecture/layers.mjs');
  const graph = await load('architecture/import-graph.mjs');
  return { ...layers, ...graph } as Architecture;
}

/** Every TypeScript file below `folder`, a path from the project's root. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path))
    .map((path) => ({
      path: join(projectRoot, path),
      name: path.split(sep).join('/'),
      text: readFileSync(join(projectRoot, path), 'utf8'),
    }));
}

/** The lines, counted from 1, on which `any` stands as a type. */
export function linesWithAny({ name, text }: Source): number[] {
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      lines.push(tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lines;
}
