/**
 * Counts the languages that VS Code gives the `.json` files of source trees, and compares them with what is in the files:
 * `npm run count:detection -- --qemu DIR`, with as many directories as wanted.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { NEWEST_RELEASE } from '../../../server/src/releases/release';
import { parse } from '../../../server/src/syntax/parser';
import { languageOfFile, languageOfPath } from './language-of-file';

/**
 * What a file is by its content: JSON if it reads as such, a schema if our parser finds one in it, if it is empty, or if the
 * tests of QEMU's front end know what to say of it.
 */
function languageOfContent(path: string, text: string): string {
  try {
    JSON.parse(text);
    return 'json';
  } catch {
    const { entries } = parse(text, NEWEST_RELEASE);
    const isSchema = text.trim() === '' || entries.some(({ kind }) => kind !== 'error');
    return isSchema || existsSync(path.replace(/json$/, 'err')) ? 'qapi' : 'neither';
  }
}

function jsonFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : jsonFiles(path);
    return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
  });
}

function count(tree: string): boolean {
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  for (const path of jsonFiles(tree)) {
    const text = readFileSync(path, 'utf8');
    const name = path.replaceAll('\\', '/');
    const [found, expected] = [languageOfFile(name, text), languageOfContent(path, text)];
    const how = found === languageOfPath(name) ? 'by its place' : 'by its text';
    const row = `${expected} taken for ${found} ${how}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
    if (found !== expected) wrong.push(`  ${relative(tree, path)}: ${expected} taken for ${found}\n`);
  }
  const rows = [...counts].sort().map(([row, number]) => `  ${String(number).padStart(5)} ${row}\n`);
  process.stdout.write(`${tree}\n${rows.join('')}${wrong.join('')}`);
  return wrong.length === 0;
}

const { values } = parseArgs({ options: { qemu: { type: 'string', multiple: true, default: [] } } });
if (values.qemu.length === 0) {
  process.stderr.write('usage: npm run count:detection -- --qemu DIR\n');
  process.exitCode = 2;
} else if (!values.qemu.map(count).every(Boolean)) process.exitCode = 1;
