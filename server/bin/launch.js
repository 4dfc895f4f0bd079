'use strict';

const fs = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/**
 * Runs one of the bundles in `server/dist`. The launchers are tracked and the bundles are not, so that
 * `npm ci` can link the commands before anything is built; until then we say what to do.
 */
exports.launch = function launch(command, bundle) {
  const file = path.join(__dirname, '..', 'dist', bundle);
  if (!fs.existsSync(file)) {
    process.stderr.write(
      `${command}: ${file} is missing. Run \`npm run build\` in the project's root first.\n`,
    );
    process.exit(2);
  }
  const source = fs.readFileSync(file, 'utf8');
  const cachedData = readCodeCache(file, source);
  if (cachedData !== undefined) return void runScript(compile(file, source, cachedData), file);
  // Node 22 and later keep compiled code on disk by themselves.
  nodeModule.enableCompileCache?.();
  require(file);
};

/** Compiles a bundle as Node would, but with the code that an earlier run left. V8 takes it only if it fits. */
function compile(file, source, cachedData) {
  return new vm.Script(nodeModule.wrap(source), { filename: file, cachedData });
}

function runScript(script, file) {
  const module = { exports: {} };
  const require = nodeModule.createRequire(file);
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file));
}

/** The last line of a bundle that has a code cache names it, so that a cache never meets another bundle. */
function codeCacheFile(file, source) {
  const id = /\n\/\/# code-cache=(\w+)\n$/.exec(source.slice(-80))?.[1];
  return id === undefined ? undefined : `${file}.${id}.cache`;
}

function readCodeCache(file, source) {
  const cacheFile = codeCacheFile(file, source);
  try {
    return cacheFile === undefined ? undefined : fs.readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

/** Used by the build: runs the bundle, and when it is done keeps the code that V8 made on the way. */
exports.writeCodeCache = function writeCodeCache(file) {
  const source = fs.readFileSync(file, 'utf8');
  const script = compile(file, source);
  process.on('exit', () => fs.writeFileSync(codeCacheFile(file, source), script.createCachedData()));
  runScript(script, file);
};
