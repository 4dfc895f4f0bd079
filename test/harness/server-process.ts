/** Ways to run the built language server. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { Script } from 'node:vm';
import { projectRoot } from './project-root';

/** A language server that runs, with what it is given and what it gives. */
export interface ServerProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Its exit status; nothing if it was killed. */
  readonly exit: Promise<number | null>;
  readonly kill: () => void;
}

/** Starts a program as a process of its own. */
export function spawnServer(
  file = join(projectRoot, 'server', 'bin', 'qapi-language-server.js'),
): ServerProcess {
  const process_ = spawn(process.execPath, [file, '--stdio']);
  const { stdin, stdout, stderr } = process_;
  const exit = new Promise<number | null>((resolve) => process_.on('exit', resolve));
  return { stdin, stdout, stderr, exit, kill: () => process_.kill('SIGKILL') };
}

const BUNDLE = join(projectRoot, 'server', 'dist', 'language-server.js');
let script: Script | undefined;

type Run = (
  exports: object,
  require: (name: string) => unknown,
  module: object,
  file: string,
  folder: string,
  process: object,
) => void;

/**
 * Runs the bundle in this process, with streams of its own: Node starts once for all tests. What it shares with them is the
 * event loop, and V8, whose flags it may not set.
 */
export function runServerHere(): ServerProcess {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const { promise: exit, resolve: end } = deferred<number | null>();
  const own = Object.create(process, {
    ...Object.getOwnPropertyDescriptors(streams),
    argv: { value: [process.execPath, BUNDLE, '--stdio'] },
    exit: { value: end },
  }) as object;
  const requireThere = createRequire(BUNDLE);
  const require = (name: string): unknown =>
    name === 'node:v8' ? { setFlagsFromString: () => undefined } : requireThere(name);
  const module = { exports: {} };
  (bundle().runInThisContext() as Run)(module.exports, require, module, BUNDLE, dirname(BUNDLE), own);
  return { ...streams, exit, kill: () => end(null) };
}

function bundle(): Script {
  script ??= new Script(
    `(function (exports, require, module, __filename, __dirname, process) { ${readFileSync(BUNDLE, 'utf8')}\n});`,
    { filename: BUNDLE },
  );
  return script;
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
