import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/project.mjs';

/**
 * The blocks of code in `docs/editors.md` that have a name behind their language (```` ```lua neovim-0.11 ````), by that
 * name: what the tests run is what the document tells people to copy.
 */
export function readSnippets() {
  const text = readFileSync(inProject('docs/editors.md'), 'utf8');
  const blocks = text.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, name, code]) => [name, code]));
}
