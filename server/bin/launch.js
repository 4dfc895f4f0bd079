'use strict';

// As few of Node's own modules as possible: each that Node has not loaded by itself costs part of a millisecond.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/**
 * Runs one of the bundles in `server/dist`. The launchers are tracked and the bundles are not, so that
 * `npm ci` can link the commands before anything is built; until then we say what to do. `prepare` is called when all
 * code is loaded and none of it runs yet.
 */
exports.launch = function launch(command, bundle, prepare = () => undefined) {
  const file = path.join(__dirname, '..', 'dist', bundle);
  const source = readIfThere(file, 'utf8');
  if (source === undefined) {
    process.stderr.write(
      `${command}: ${file} is missing. Run \`npm run build\` in the project's root first.\n`,
    );
    process.exit(2);
  }
  const cachedData = readCodeCache(file, source);
  const script = cachedData && compile(file, source, cachedData);
  // Node 22 and later keep compiled code on disk by themselves.
  if (script === undefined) require('node:module').enableCompileCache?.();
  prepare();
  if (script === undefined) require(file);
  else runScript(script, file);
};

/** Compiles a bundle as Node would, but with the code that an earlier run left. V8 takes it only if it fits. */
function compile(file, source, cachedData) {
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;
  return new vm.Script(wrapped, { filename: file, cachedData });
}

/** A bundle asks for Node's own modules and for nothing else, so this `require` is as good as one of its own. */
function runScript(script, file) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file));
}

/** The last line of a bundle that has a code cache names it, so that a cache never meets another bundle. */
function codeCacheFile(file, source) {
  const id = /\n\/\/# code-cache=(\w+)\n$/.exec(source.slice(-80))?.[1];
  return id === undefined ? undefined : `${file}.${id}.cache`;
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
  const source = fs.readFileSync(file, 'utf8');
  const script = compile(file, source);
  process.on('exit', () => {
    // V8 takes cached code only under the flags that it was made with. The server leaves the first of these on, which
    // brings the second with it.
    const { setFlagsFromString } = require('node:v8');
    for (const flag of ['--no-optimize-for-size', '--max-semi-space-size=0']) setFlagsFromString(flag);
    fs.writeFileSync(codeCacheFile(file, source), script.createCachedData());
  });
  runScript(script, file);
};
