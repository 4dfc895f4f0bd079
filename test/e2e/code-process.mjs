// VS Code as a process of its own: on the loopback, with folders of its own, and gone when the test is over.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Nothing that moves, asks or looks for a network; everything else as a user finds it, but that formatting while typing
 * is on: what the server does then must fit what the editor has done by itself.
 */
const userSettings = {
  'chat.commandCenter.enabled': false,
  'editor.formatOnType': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** VS Code as installed in the folder `code`, with the extension in `vsix`; all it writes stays below `folder`. */
export class CodeInstallation {
  #main;
  #folder;
  #processes = 0;

  constructor({ code, vsix, folder }) {
    this.#main = join(code, 'out', 'server-main.js');
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    const folders = ['--server-data-dir', join(folder, 'installing'), '--extensions-dir', this.#extensions];
    const args = [this.#main, ...folders, '--install-extension', vsix];
    execFileSync(process.execPath, args, { env: this.#environment, stdio: 'pipe' });
  }

  /** Starts a process whose user has these settings besides ours; returns its address, its id, its folder, and what ends it. */
  async start(settings) {
    const folder = join(this.#folder, `process-${++this.#processes}`);
    const child = this.#spawn(folder, settings);
    const endGroup = () => signalGroup(child.pid, 'SIGKILL');
    process.once('exit', endGroup);
    return {
      address: `127.0.0.1:${await listeningPort(child)}`,
      pid: child.pid,
      folder,
      async stop() {
        signalGroup(child.pid, 'SIGTERM');
        await Promise.race([new Promise((resolve) => child.once('exit', resolve)), delay(3000)]);
        endGroup();
      },
    };
  }

  #spawn(folder, settings) {
    const user = join(folder, 'user');
    mkdirSync(join(user, 'User'), { recursive: true });
    writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify({ ...userSettings, ...settings }));
    const folders = ['--server-data-dir', join(folder, 'server'), '--user-data-dir', user];
    const listen = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
    const args = [this.#main, ...folders, '--extensions-dir', this.#extensions, ...listen];
    return spawn(process.execPath, [...args, '--accept-server-license-terms'], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its extension host and file watcher end with it.
      detached: true,
    });
  }

  get #extensions() {
    return join(this.#folder, 'extensions');
  }

  get #environment() {
    // Without a gallery VS Code does not even try to reach one.
    return { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: this.#folder, TMPDIR: this.#folder };
  }
}

async function listeningPort(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`VS Code ${reason}\n${output}`));
    const timer = setTimeout(() => fail('did not start within a minute'), 60_000);
    const read = (chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (status) => {
      clearTimeout(timer);
      fail(`ended with status ${status}`);
    });
  });
}

function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
