// Brings a checkout to where it can be run: dependencies installed, bundles built. It needs no dependency
// itself, says nothing and takes no time when there is nothing to do.
import { readFileSync } from 'node:fs';
import { newestChange, writtenAt } from './files.mjs';
import { inProject, runNpm, runScript } from './project.mjs';

const bundles = ['client/dist/extension.js', 'server/dist/language-server.js', 'server/dist/cli.js'];
const bundleSources = [
  'client/src',
  'server/src',
  'scripts/build.mjs',
  'scripts/notices.mjs',
  'package.json',
  'package-lock.json',
];

function main() {
  if (!dependenciesAreInstalled()) {
    console.error('Installing dependencies (npm ci) ...');
    exitUnlessDone(runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']));
  }
  if (bundlesAreStale()) exitUnlessDone(runScript('scripts/build.mjs'));
}

/**
 * Compares what npm says it installed with what the lock file asks for. Times would not do: `npm install`
 * writes the lock file last, and a checkout writes it whenever it likes.
 */
function dependenciesAreInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(wanted ?? {}).every(([path, { version, optional }]) => {
    const isProject = !path.startsWith('node_modules/');
    const found = installed[path];
    return isProject || (found === undefined ? optional === true : found.version === version);
  });
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(inProject(lockFile), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function bundlesAreStale() {
  const oldestBundle = Math.min(...bundles.map((bundle) => writtenAt(inProject(bundle))));
  const newestSource = Math.max(...bundleSources.map((source) => newestChange(inProject(source))));
  return oldestBundle < newestSource;
}

function exitUnlessDone(status) {
  if (status !== 0) process.exit(status);
}

main();
