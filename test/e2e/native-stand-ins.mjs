// VS Code's log files and its watchdog are native modules, which would have to be compiled. What these tests
// need of them is little enough to be written down here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes each line at once. Output channels are log files, too, and the workbench reads them as they grow. */
const logger = `'use strict';
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    this.formatted = true;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.formatted = false; }
  setPattern() {}
  flush() {}
  drop() {}
  write(level, text) {
    if (level < this.level) return;
    const line = this.formatted ? new Date().toISOString() + ' [' + levels[level] + '] ' + text + '\\n' : text;
    // At shutdown the folder may be gone already.
    try { fs.appendFileSync(this.file, line); } catch {}
  }
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (text) { this.write(level, text); };
});

// One assignment for each name: only so does Node find them for the modules that import them.
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

const watchdog = `'use strict';
exports.start = () => {};
`;

/** Puts the stand-ins where VS Code, installed in the folder `code`, loads the native modules from. */
export function writeStandIns(code) {
  replaceMain(join(code, 'node_modules', '@vscode', 'spdlog'), logger);
  replaceMain(join(code, 'node_modules', 'native-watchdog'), watchdog);
}

function replaceMain(packageFolder, text) {
  const manifest = join(packageFolder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`VS Code has no ${packageFolder}: its layout has changed`);
  const { main } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(join(packageFolder, main ?? 'index.js'), text);
}
