import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';
import { projectRoot } from './project-root';

/** How Node runs the text of a module. */
type Run = (require: (specifier: string) => unknown, module: object, exports: object) => void;

/** Loads a file of the extension as VS Code would, with a stand-in for as much of VS Code's interface as it needs. */
export function loadExtensionModule(name: string, vscode: object): unknown {
  const file = join(projectRoot, 'client', 'src', `${name}.ts`);
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['vscode', 'vscode-languageclient'],
  });
  const requireFrom = createRequire(file);
  const requireWith = (specifier: string): unknown =>
    specifier === 'vscode' ? vscode : requireFrom(specifier);
  const module: { exports: object } = { exports: {} };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['require', 'module', 'exports']) as Run;
  run(requireWith, module, module.exports);
  return module.exports;
}

/** As VS Code's class of this name. */
export class EventEmitter<Event> {
  private readonly listeners = new Set<(event: Event) => void>();

  readonly event = (listener: (event: Event) => void): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };

  fire(event: Event): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  dispose(): void {
    this.listeners.clear();
  }
}
