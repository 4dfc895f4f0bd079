// Fetches what the end-to-end tests need, and nothing else: VS Code into the cache folder and, with `--browser`, Chromium
// by the package manager where there is none. It needs no dependency of the project, so that CI can run it beside
// all else; the time it may take is its caller's business.
import { execFileSync } from 'node:child_process';
import { installCodeServer } from './code-server.mjs';
import { cacheFolder, findBrowser } from './prerequisites.mjs';

function installBrowser() {
  if (findBrowser() !== undefined) return;
  if (process.getuid?.() !== 0) throw new Error('there is no Chromium, and only root may install it');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '--quiet'], options);
  execFileSync('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium'], options);
}

if (process.argv.includes('--browser')) installBrowser();
installCodeServer(cacheFolder());
