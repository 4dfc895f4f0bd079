// Installs a real VS Code, served to a browser, from npm packages alone: the one inside `code-server`. It is
// started by itself, without the wrapper that gives the package its name, so little of it has to be there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeStandIns } from './native-stand-ins.mjs';

const version = '4.100.3';
const integrity =
  'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';

/** To be raised whenever this file, or the stand-ins, make something else of the same version. */
const recipe = 1;

/** The folder of VS Code below `cacheFolder`, installed there first if need be. */
export function installCodeServer(cacheFolder) {
  const folder = join(cacheFolder, `code-server-${version}-${recipe}`);
  if (existsSync(folder)) return join(folder, 'lib', 'vscode');

  console.log(`Installing VS Code (code-server ${version}) in ${folder} ...`);
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = mkdtempSync(join(cacheFolder, 'unfinished-'));
  try {
    installIn(unfinished);
    moveIntoPlace(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return join(folder, 'lib', 'vscode');
}

function installIn(folder) {
  unpack(`code-server@${version}`, { into: folder, integrity, members: ['package/lib', 'package/LICENSE'] });
  const code = join(folder, 'lib', 'vscode');
  // Not `npm ci`: the lock file that the package carries is out of step with its manifest.
  npm(code, ['install', '--prefix', code, '--ignore-scripts', '--omit=dev', '--no-save', '--loglevel=error']);
  // VS Code looks for some of its own files under the name of the archive that they would be packed in.
  symlinkSync('node_modules', join(code, 'node_modules.asar'));
  installRipgrep(code);
  writeStandIns(code);
}

/** VS Code finds files by ripgrep, whose package would download it when installed; another carries it. */
function installRipgrep(code) {
  const folder = join(code, 'node_modules', '@vscode', 'ripgrep');
  unpack(`@vscode/ripgrep-linux-${process.arch}@1.18.0`, { into: folder, members: ['package/bin/rg'] });
  execFileSync(join(folder, 'bin', 'rg'), ['--version'], { stdio: 'ignore' });
}

/** Takes a package from the registry and unpacks `members` of it, as if its folder were `into`. */
function unpack(specifier, { into, members, integrity: expected }) {
  mkdirSync(into, { recursive: true });
  const [archive] = JSON.parse(npm(into, ['pack', specifier, '--json', '--pack-destination', into]));
  if (expected !== undefined && archive.integrity !== expected) {
    throw new Error(`${specifier} is not what it was: its integrity is ${archive.integrity}`);
  }
  const file = join(into, archive.filename);
  execFileSync('tar', ['-xzf', file, '-C', into, '--strip-components=1', ...members]);
  rmSync(file);
}

function npm(folder, args) {
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 };
  return execFileSync('npm', [...args, '--no-audit', '--no-fund'], options);
}

/** Another run may have been faster, and then its result is as good as ours. */
function moveIntoPlace(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
