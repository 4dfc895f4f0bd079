import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../harness/project-root';

describe('activation of the extension', () => {
  const read = (name: string): string => readFileSync(join(projectRoot, 'client', 'dist', name), 'utf8');
  const requiredBy = (name: string): string[] => {
    const matches = read(name).matchAll(/\brequire\("([^"]+)"\)/g);
    return [...new Set(Array.from(matches, ([, specifier]) => specifier ?? ''))].sort();
  };

  it('loads nothing but the interface of VS Code, and the rest when a server is started', () => {
    assert.deepEqual(requiredBy('extension.js'), ['./language-client.js', 'vscode']);
    assert.ok(requiredBy('language-client.js').includes('child_process'));
  });

  it('loads no more in a browser, and has the rest in a file that needs no others', () => {
    assert.deepEqual(requiredBy('extension.browser.js'), ['vscode']);
    assert.ok(read('extension.browser.js').length < 25_000);
    assert.deepEqual(requiredBy('language-client.browser.js'), ['vscode']);
  });
});
