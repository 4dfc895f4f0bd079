import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { projectRoot } from '../harness/project-root';

const FOLDERS = ['architecture', 'client', 'docs', 'samples', 'scripts', 'server', 'syntaxes', 'test'];
const PATH = /^[\w.-]*(?:\/[\w.-]*)+$|^[\w-]+(?:\.[\w-]+)*\.(?:ts|mjs|js|md|json)$/;
const IDENTIFIER = /^[A-Za-z_]\w{3,}(?:\.\w+)*$/;

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** What is built or installed is no part of the project. */
function filesOfProject(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(folder, path.split(sep).join('/')),
    );
  const isOwn = (path: string): boolean => !/(?:^|\/)(?:node_modules|dist|out)(?:\/|$)/.test(path);
  return [...FOLDERS.flatMap(below).filter(isOwn), ...readdirSync(projectRoot)].map((path) => `/${path}`);
}

/** The anchors of a page's headings, as hosts of repositories make them. */
function anchorsIn(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** Pages about code are read by people who trust them: whatever they name must be there. */
describe('the pages about the design', () => {
  const pages = [
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(projectRoot, 'docs/design')).map((name) => `docs/design/${name}`),
  ];
  const files = filesOfProject();
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
  let sources: string;
  let words: ReadonlySet<string>;

  before(() => {
    const paths = files.filter((path) => /\.(?:ts|mjs|js|json)$/.test(path));
    sources = paths.map(read).join('\n');
    words = new Set(sources.match(/\w{4,}/g));
  });

  function isThere(code: string): boolean {
    const [, script] = /^npm run (\S+)/.exec(code) ?? [];
    if (script !== undefined) return script in scripts;
    const path = code.replace(/\/$/, '').replace(/^(?!-)/, '/');
    // What looks like a path may be a request of the protocol, or what is built.
    if (PATH.test(code)) return files.some((file) => file.endsWith(path)) || sources.includes(code);
    return !IDENTIFIER.test(code) || code.split('.').every((word) => word.length < 4 || words.has(word));
  }

  for (const page of pages) {
    it(`name only what there is (${page})`, () => {
      const named = [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter((code) => !isThere(code)),
        [],
      );
    });

    it(`lead only to what there is (${page})`, () => {
      for (const [, target = ''] of read(page).matchAll(/\]\(([^)]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const text = read(path === '' ? page : posix.join(dirname(page), path));
        if (anchor !== undefined) assert.ok(anchorsIn(text).includes(anchor), target);
      }
    });
  }
});
