// Bundles the extension, the language server and the command line, each into one file.
import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { writeNotices } from './notices.mjs';
import { inProject, projectRoot } from './project.mjs';
import { runSampleSession } from './sample-session.mjs';

const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

/**
 * `jsonc-parser` does not say that its files do nothing when they are loaded but fill tables for its formatter. Only its
 * parser is of use here.
 */
const parserAlone = {
  name: 'parser alone',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^jsonc-parser$|^\.\/(?:impl\/)?\w+$/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === 'resolving') return undefined;
      const found = await resolve(path, { ...options, pluginData: 'resolving' });
      return /[\\/]jsonc-parser[\\/]/.test(found.path) ? { path: found.path, sideEffects: false } : undefined;
    });
  },
};

const shared = {
  plugins: [parserAlone],
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // A package's modern form, which can be followed into its parts; `jsonc-parser` has another one that cannot.
  mainFields: ['module', 'main'],
  minify: true,
  // Beside the bundle and linked from it, so that stack traces and breakpoints lead to the sources.
  sourcemap: 'linked',
  legalComments: 'none',
  metafile: true,
  define: { QAPI_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

/** For VS Code in a browser: the extension in one web worker, the server in another. */
const inBrowser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  define: { ...shared.define, 'process.env.NODE_DEBUG': 'undefined' },
};

const targets = [
  {
    ...shared,
    entryPoints: {
      extension: inProject('client/src/extension.ts'),
      'language-client': inProject('client/src/language-client.ts'),
    },
    outdir: inProject('client/dist'),
    // A file of its own here and in a browser, since to read it would take most of the time in which the extension is activated.
    external: ['vscode', '*/language-client.js'],
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    ...inBrowser,
    entryPoints: {
      'extension.browser': inProject('client/src/extension.browser.ts'),
      'language-client.browser': inProject('client/src/language-client.browser.ts'),
    },
    outdir: inProject('client/dist'),
    external: ['vscode'],
  },
  {
    ...shared,
    ...inBrowser,
    format: 'iife',
    entryPoints: { 'language-server.browser': inProject('server/src/lsp/main.browser.ts') },
    outdir: inProject('server/dist'),
  },
  {
    ...shared,
    entryPoints: {
      'language-server': inProject('server/src/lsp/main.node.ts'),
      cli: inProject('server/src/cli/main.ts'),
    },
    outdir: inProject('server/dist'),
  },
];

async function watch() {
  // The words frame each build, so that an editor's background task knows when one begins and ends.
  const reporter = {
    name: 'report',
    setup(pluginBuild) {
      pluginBuild.onStart(() => console.log('[watch] build started'));
      pluginBuild.onEnd(() => console.log('[watch] build finished'));
    },
  };
  const contexts = await Promise.all(
    targets.map((target) => context({ ...target, logLevel: 'info', plugins: [parserAlone, reporter] })),
  );
  await Promise.all(contexts.map((each) => each.watch()));
}

async function buildOnce() {
  const results = await Promise.allSettled(targets.map((target) => build(target)));
  // esbuild has already said what is wrong, and where.
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else {
    tellLicences(results.map(({ value }) => value.metafile));
    await cacheCode();
  }
}

/** Several bundles may lie in one folder. */
function tellLicences(metafiles) {
  const files = metafiles.map(({ inputs }) => Object.keys(inputs));
  for (const folder of new Set(targets.map(({ outdir }) => outdir))) {
    writeNotices(folder, files.filter((_, index) => targets[index].outdir === folder).flat());
  }
}

/** Names bundles by their content and has each do its work once, so that later runs find compiled code. */
async function cacheCode() {
  const folder = inProject('server/dist');
  for (const name of readdirSync(folder)) if (name.endsWith('.cache')) rmSync(join(folder, name));
  for (const name of ['cli.js', 'language-server.js']) nameByContent(join(folder, name));
  const isDone = [
    checkSamples(inProject('scripts/cache-code.mjs'), 'cli.js') === FOUND_ERRORS,
    (await runSampleSession([inProject('scripts/cache-code.mjs'), 'language-server.js', '--stdio'])) === 0,
  ];
  // Without a cache everything works, only slower.
  if (isDone.includes(false)) console.error('build: some code cache was not made');
}

const FOUND_ERRORS = 1;

/** Schemas with mistakes are among the samples, so that code is kept that finds and tells them. */
function checkSamples(...program) {
  const samples = ['vmm/vmm.json', 'broken/broken.json', 'broken/examples.json'];
  const args = [...program, 'check', ...samples.map((name) => `samples/${name}`)];
  // A pipe, since terminals and devices are written to in another way than what most output goes to.
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] }).status;
}

/** The launcher takes each byte for a character, and V8 keeps what is beyond Latin-1 in twice the space. */
function nameByContent(bundle) {
  const bytes = readFileSync(bundle);
  if (!isAscii(bytes)) throw new Error(`${bundle} is not ASCII alone`);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  appendFileSync(bundle, `\n//# code-cache=${id}\n`);
}

await (process.argv.includes('--watch') ? watch() : buildOnce());
