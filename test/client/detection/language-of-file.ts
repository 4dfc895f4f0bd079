/** Which language VS Code gives a file, by its rules, with this extension installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonProper } from '../../../client/src/json-text';
import { hasSchemaModeLine } from '../../../client/src/mode-line';
import { projectRoot } from '../../harness/project-root';

interface Language {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}

interface Manifest {
  readonly contributes: { readonly languages: readonly Language[] };
}

/** Of what VS Code brings along, what may have a say in files that end in `.json`. */
const BUILT_IN: readonly Language[] = [
  { id: 'json', extensions: ['.json'], filenames: ['composer.lock', '.watchmanconfig'] },
  { id: 'jsonc', extensions: ['.code-workspace'], filenames: ['babel.config.json', 'tsconfig.json'] },
];

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
const languages: readonly Language[] = [...BUILT_IN, ...manifest.contributes.languages];

/** The language of a file when it is open: by its place first, then the extension looks at the text. */
export function languageOfFile(path: string, text: string): string {
  const language = languageOfPath(path);
  if (!path.endsWith('.json')) return language;
  if ((language === 'json' || language === 'jsonc') && hasSchemaModeLine(text)) return 'qapi';
  return language === 'qapi' && isJsonProper(text) ? 'json' : language;
}

/** A name counts more than a pattern, and a pattern more than the end of a name; of two patterns the longer one. */
export function languageOfPath(path: string): string {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  const named = languages.find(({ filenames = [] }) => filenames.some((each) => each.toLowerCase() === name));
  if (named !== undefined) return named.id;
  const byPattern = longest('filenamePatterns', (pattern) => matches(pattern.toLowerCase(), lower, name));
  return byPattern ?? longest('extensions', (extension) => name.endsWith(extension)) ?? 'plaintext';
}

function longest(
  key: 'filenamePatterns' | 'extensions',
  fits: (rule: string) => boolean,
): string | undefined {
  const rules = languages.flatMap((language) =>
    (language[key] ?? []).map((rule) => ({ rule, id: language.id })),
  );
  return rules.filter(({ rule }) => fits(rule)).sort((a, b) => b.rule.length - a.rule.length)[0]?.id;
}

/** A pattern with a slash is compared with the whole path, one without with the name. */
function matches(pattern: string, path: string, name: string): boolean {
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\?]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*/g, (wildcard) => WILDCARDS[wildcard] ?? '');
  return new RegExp(`^${expression}$`).test(pattern.includes('/') ? path : name);
}

const WILDCARDS: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };
