'use strict';

// As few of Node's own modules as possible: each that Node has not loaded by itself costs part of a millisecond.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/** The build sees to it that bundles hold nothing but ASCII; as UTF-8 they would be looked through for more. */
const BUNDLE_ENCODING = 'latin1';

/**
 * Runs one of the bundles in `server/dist`. The launchers are tracked and the bundles are not, so that
 * `npm ci` can link the commands before anything is built; until then we say what to do.
 */
exports.launch = function launch(command, bundle) {
  const file = path.join(__dirname, '..', 'dist', bundle);
  const source = readIfThere(file, BUNDLE_ENCODING);
  if (source === undefined) {
    process.stderr.write(
      `${command}: ${file} is missing. Run \`npm run build\` in the project's root first.\n`,
    );
    process.exit(2);
  }
  const cachedData = readCodeCache(file, source);
  if (cachedData !== undefined) return runScript(compile(file, source, cachedData), file, require);
  // Node 22 and later keep compiled code on disk by themselves.
  require('node:module').enableCompileCache?.();
  require(file);
};

/** Compiles a bundle as Node would, but with the code that an earlier run left. V8 takes it only if it fits. */
function compile(file, source, cachedData) {
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;
  return new vm.Script(wrapped, { filename: file, cachedData });
}

/** A bundle asks for Node's own modules and for nothing else, so our `require` is as good as one of its own. */
function runScript(script, file, requireModule) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireModule, module, file, path.dirname(file));
}

/** The last line of a bundle that has a code cache names it, so that a cache never meets another bundle, nor another V8. */
function codeCacheFile(file, source) {
  const id = /\n\/\/# code-cache=(\w+)\n$/.exec(source.slice(-80))?.[1];
  return id === undefined ? undefined : `${file}.${id}.v8-${process.versions.v8}.cache`;
}

function readCodeCache(file, source) {
  const cacheFile = codeCacheFile(file, source);
  return cacheFile === undefined ? undefined : readIfThere(cacheFile);
}

function readIfThere(file, encoding) {
  try {
    return fs.readFileSync(file, encoding);
  } catch {
    return undefined;
  }
}

/** Used by the build: runs the bundle, and when it is done keeps the code that V8 made on the way. */
exports.writeCodeCache = function writeCodeCache(file) {
  const source = fs.readFileSync(file, BUNDLE_ENCODING);
  const script = compile(file, source);
  process.on('exit', () => fs.writeFileSync(codeCacheFile(file, source), script.createCachedData()));
  runScript(script, file, requireButFlags);
};

/** V8 takes cached code only under the flags that it was made with: those which it has by itself. */
function requireButFlags(name) {
  return name === 'node:v8' ? { setFlagsFromString: () => undefined } : require(name);
}
