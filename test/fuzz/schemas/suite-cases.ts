import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path/posix';
import type { FuzzCase } from '../fuzz-case';

/** The cases of a tree's own suite, each with the files that it includes. */
export function suiteCases(directory: string): FuzzCase[] {
  const folder = join(directory, 'tests/qapi-schema');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const files = new Map<string, string>();
    addFile(name, folder, files);
    return { files: Object.fromEntries(files), root: name, history: [`suite: ${name}`] };
  });
}

function addFile(name: string, folder: string, files: Map<string, string>): void {
  const path = join(folder, name);
  const isInside = !name.startsWith('..') && !name.startsWith('/');
  if (files.has(name) || !isInside || !statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  const text = readFileSync(path, 'utf8');
  // A text that is not UTF-8 would not come out as it went in.
  if (text.includes('\uFFFD')) return;
  files.set(name, text);
  for (const [, target = ''] of text.matchAll(/'include':\s*'([^'\n]*)'/g)) {
    addFile(join(name, '..', target), folder, files);
  }
}
