/** A document open in a server, edited as a person does, one character at a time. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
  type Position,
  type ServerCapabilities,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import type { BenchContext } from '../bench-context';
import { stringInTheMiddle } from '../programs/edits';
import type { Contender } from './contenders';
import { positionOf } from './reading-places';
import { ServerProcess } from './server-process';

export class Editing {
  private isIn = false;

  private constructor(
    readonly server: ServerProcess,
    readonly contender: Contender,
    readonly uri: string,
    readonly place: Position,
    readonly capabilities: ServerCapabilities,
    readonly canPull: boolean,
  ) {}

  /** Starts the server and opens the largest file in it. */
  static async start(contender: Contender, { input }: BenchContext, canPull: boolean): Promise<Editing> {
    const server = new ServerProcess(contender.argv, input.directory);
    const capabilities = await server.initialize(input.directory, canPull);
    const uri = pathToFileURL(join(input.directory, input.largest)).href;
    const text = input.texts.get(input.largest) ?? '';
    const opened = server.open(uri, text);
    const first = canPull ? undefined : server.published(uri, 1);
    await opened;
    const editing = new Editing(
      server,
      contender,
      uri,
      positionOf(text, stringInTheMiddle(text)),
      capabilities,
      canPull,
    );
    await (first ?? editing.pull());
    return editing;
  }

  /** How long ago the server was started, in milliseconds. */
  get age(): number {
    return performance.now() - this.server.startedAt;
  }

  /** Asks for the diagnostics of the document; yields how many errors there are. */
  async pull(): Promise<number> {
    const textDocument = { uri: this.uri };
    const report = await this.server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    return report.kind === 'full' ? countErrors(report.items) : -1;
  }

  /** Asks for those of all files. */
  async pullSchema(): Promise<void> {
    await this.server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  }

  /** Makes or mends a mistake; yields how long it took until the diagnostics told, in milliseconds. */
  async press(): Promise<number> {
    this.isIn = !this.isIn;
    const begin = performance.now();
    const version = await this.server.change(this.uri, this.place, this.isIn ? 'x' : '', this.isIn ? 0 : 1);
    const count = this.canPull ? await this.pull() : await this.awaitPublished(version);
    const time = performance.now() - begin;
    if (count > 0 !== this.isIn)
      throw new Error(`${this.contender.label}: the diagnostics after an edit are stale`);
    return this.canPull ? time : time - this.contender.debounce;
  }

  private async awaitPublished(version: number): Promise<number> {
    return countErrors((await this.server.published(this.uri, version)).diagnostics);
  }
}

/** What is said of examples are warnings, and comes along. */
function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(
    ({ severity = DiagnosticSeverity.Error }) => severity === DiagnosticSeverity.Error,
  ).length;
}
