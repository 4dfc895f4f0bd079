/** Documents as a person edits them: by what stands in them, not by line and column. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageClient } from './language-client';
import { describeDiagnostic } from './language-client';
import { projectRoot } from './project-root';
import { type TemporaryDirectory, temporaryDirectory } from './temporary-directory';

/** A copy of `samples/vmm` that a test may change. */
export function copyOfSample(): TemporaryDirectory {
  const directory = temporaryDirectory();
  cpSync(join(projectRoot, 'samples', 'vmm'), directory.native(), { recursive: true });
  return directory;
}

/** An open document. Its lines and those of the client's messages count from zero. */
export class OpenDocument {
  version = 1;

  private constructor(
    private readonly client: LanguageClient,
    readonly uri: string,
    private text: string,
  ) {}

  /** Opens a file of the directory with the text that it has on disk, or with another one. */
  static async open(
    client: LanguageClient,
    directory: TemporaryDirectory,
    name: string,
    text = readFileSync(directory.native(name), 'utf8'),
  ): Promise<OpenDocument> {
    const document = new OpenDocument(client, directory.uri(name), text);
    await client.open(document.uri, text);
    return document;
  }

  get lines(): string[] {
    return this.text.split('\n');
  }

  /** The number of the only line that holds the text. */
  lineOf(text: string): number {
    const [line, ...more] = this.lines.flatMap((each, index) => (each.includes(text) ? [index] : []));
    assert.ok(line !== undefined && more.length === 0, `'${text}' stands on one line`);
    return line;
  }

  /** Replaces some characters of a line. */
  async change(line: number, from: number, to: number, text: string): Promise<void> {
    const { lines } = this;
    const old = lines[line] ?? '';
    lines[line] = old.slice(0, from) + text + old.slice(to);
    this.text = lines.join('\n');
    this.version = await this.client.change(this.uri, line, from, to, text);
  }

  /** Replaces a piece of text that stands there once. */
  async replace(find: string, text: string): Promise<void> {
    const line = this.lineOf(find);
    const from = this.lines[line]?.indexOf(find) ?? 0;
    await this.change(line, from, from + find.length, text);
  }
}

/** What is published at present, by the names of the files in the directory, one line a diagnostic. */
export function publishedIn(client: LanguageClient, directory: TemporaryDirectory): Record<string, string[]> {
  const prefix = `${directory.uri()}/`;
  return Object.fromEntries(
    Object.entries(client.problems).map(([uri, diagnostics]) => [
      uri.replace(prefix, ''),
      diagnostics.map(describeDiagnostic),
    ]),
  );
}

/** What a client is told that asks for the diagnostics of the whole workspace. */
export async function pulledIn(
  client: LanguageClient,
  directory: TemporaryDirectory,
): Promise<Record<string, string[]>> {
  const prefix = `${directory.uri()}/`;
  const { items } = await client.pullWorkspace();
  return Object.fromEntries(
    items.flatMap((item) =>
      item.kind === 'full' && item.items.length > 0
        ? [[item.uri.replace(prefix, ''), item.items.map(describeDiagnostic)]]
        : [],
    ),
  );
}
