import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import { directoryOf, type FilePath, isAbsolutePath, isInside, resolvePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import { type Configuration, NO_CONFIGURATION } from './configuration';
import { isRule, type Level, LEVELS, NO_SEVERITIES, Severities } from './severities';

/** What is wrong with a configuration, and where. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: TextRange;
}

export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** No configuration is nested deeper than a few levels; the parser calls itself for each. */
const MAX_DEPTH = 100;
/** Behind so many problems nobody reads on: it is no configuration at all. */
const MAX_PROBLEMS = 20;

/** Reads a configuration: JSON, in which comments and trailing commas are fine. Whatever is wrong is left out, and told. */
export function parseConfiguration(written: string, path: FilePath): ParsedConfiguration {
  // Some editors begin files with a byte order mark.
  const text = written.replace(/^\uFEFF/, ' ');
  const tooDeep = offsetOfDepth(text, MAX_DEPTH);
  if (tooDeep !== undefined) {
    const range = { start: tooDeep, end: tooDeep + 1 };
    return { configuration: NO_CONFIGURATION, problems: [{ message: 'nested too deeply', range }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.map(({ error, offset, length }) => {
    return { message: wordsOf(printParseErrorCode(error)), range: { start: offset, end: offset + length } };
  });
  const reader = new ConfigurationReader(path, problems);
  const configuration = root === undefined ? NO_CONFIGURATION : reader.read(root);
  return { configuration, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** Strings, comments and brackets. */
const TOKEN = /"(?:[^"\\\r\n]|\\.)*"?|\/\/.*|\/\*[^]*?\*\/|[{}[\]]/g;

/** Where more brackets are open than that; nothing if they never are. */
function offsetOfDepth(text: string, limit: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth > limit) return index;
  }
  return undefined;
}

/** `CommaExpected` in words. */
function wordsOf(name: string): string {
  return `not JSON: ${name.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase()}`;
}

class ConfigurationReader {
  constructor(
    private readonly path: FilePath,
    private readonly problems: ConfigurationProblem[],
  ) {}

  read(root: Node): Configuration {
    let { severities, choice, roots } = NO_CONFIGURATION;
    for (const { key, value, keyNode } of this.entriesOf(root, 'the configuration')) {
      if (key === 'rules') severities = this.severitiesOf(value);
      else if (key === 'qemuVersion') choice = this.choiceOf(value);
      else if (key === 'roots') roots = this.rootsOf(value);
      else if (key !== '$schema')
        this.complain(keyNode, `unknown key '${key}': there are 'qemuVersion', 'roots' and 'rules'`);
    }
    return { severities, choice, roots };
  }

  private severitiesOf(node: Node): Severities {
    const levels = new Map<string, Level>();
    for (const { key: rule, value, keyNode } of this.entriesOf(node, "'rules'")) {
      const level = LEVELS.find((one) => one === value.value);
      if (!isRule(rule)) this.complain(keyNode, `unknown rule '${rule}'`);
      else if (level === undefined) this.complain(value, `'${rule}' must be one of ${LEVELS.join(', ')}`);
      else levels.set(rule, level);
    }
    return levels.size === 0 ? NO_SEVERITIES : new Severities(levels);
  }

  private choiceOf(node: Node): ReleaseChoice | undefined {
    const choice = writtenChoice('configuration', textOf(node) ?? '', this.path);
    if (choice === undefined)
      this.complain(node, '\'qemuVersion\' must be a version of QEMU in quotes, such as "7.2"');
    return choice;
  }

  private rootsOf(node: Node): FilePath[] | undefined {
    if (node.type !== 'array') {
      this.complain(node, "'roots' must be an array of paths");
      return undefined;
    }
    return (node.children ?? []).flatMap((child) => this.rootOf(child) ?? []);
  }

  private rootOf(node: Node): FilePath | undefined {
    const directory = directoryOf(this.path);
    const text = textOf(node) ?? '';
    const path = resolvePath(directory, text);
    if (!isAbsolutePath(text) && isInside(path, directory) && path !== directory) return path;
    this.complain(node, "each of 'roots' must be the path of a file below the configuration's directory");
    return undefined;
  }

  private entriesOf(node: Node, what: string): Entry[] {
    if (node.type !== 'object') {
      this.complain(node, `${what} must be an object`);
      return [];
    }
    return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key !== undefined && value !== undefined ? [{ key: textOf(key) ?? '', value, keyNode: key }] : [],
    );
  }

  private complain({ offset, length }: Node, message: string): void {
    this.problems.push({ message, range: { start: offset, end: offset + length } });
  }
}

interface Entry {
  readonly key: string;
  readonly value: Node;
  readonly keyNode: Node;
}

function textOf({ value }: Node): string | undefined {
  const text: unknown = value;
  return typeof text === 'string' ? text : undefined;
}
