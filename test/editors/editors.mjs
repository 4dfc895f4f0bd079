// The editors that the tests know, and how each is set up from the snippets of `docs/editors.md`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { readSnippets } from './snippets.mjs';

const snippets = readSnippets();

const neovim = {
  name: 'neovim',
  missing: (environment) =>
    succeeds('nvim', ['--version'], environment) ? undefined : 'there is no nvim on PATH',
  prepare(environment) {
    const isNew = succeeds('nvim', ['-es', '-u', 'NONE', '-c', 'lua if not vim.lsp.config then vim.cmd("cq") end', '-c', 'q'], environment); // prettier-ignore
    const init = join(environment.HOME, '.config/nvim/init.lua');
    install(init, 'neovim-files', isNew ? 'neovim-0.11' : 'neovim-0.7');
    return { command: 'nvim', args: ['--headless', '-c', `luafile ${driver('neovim.lua')}`] };
  },
};

const eglot = {
  name: 'emacs',
  missing(environment) {
    if (!succeeds('emacs', ['--version'], environment)) return 'there is no emacs on PATH';
    const needsEglot = ['--batch', '--eval', "(progn (package-activate-all) (require 'eglot))"];
    return succeeds('emacs', needsEglot, environment) ? undefined : 'it comes without eglot';
  },
  prepare(environment) {
    const setup = join(environment.HOME, '.emacs.d/init.el');
    install(setup, 'emacs-files', 'eglot');
    return { command: 'emacs', args: ['--batch', '-l', driver('emacs.el')], env: { QAPI_SETUP: setup } };
  },
};

export const editors = [neovim, eglot];

function install(file, ...names) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, names.map(snippet).join('\n'));
}

function snippet(name) {
  const code = snippets.get(name);
  if (code === undefined) throw new Error(`docs/editors.md has no block named ${name}`);
  return code;
}

function driver(file) {
  return inProject('test/editors', file);
}

function succeeds(command, args, env) {
  return spawnSync(command, args, { env, stdio: 'ignore', timeout: 30_000 }).status === 0;
}
