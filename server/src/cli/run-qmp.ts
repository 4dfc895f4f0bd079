import { readFileSync } from 'node:fs';
import { byPlace, type Diagnostic, isError } from '../checks/diagnostic';
import { checkStream } from '../checks/examples/check-stream';
import { toDiagnostic } from '../checks/examples/mistakes';
import type { MarkupLine } from '../markup/blocks';
import { failureOf } from '../node/file-answers';
import { fromArgument, toNativePath } from '../node/native-path';
import { NodeFileSystem } from '../node/node-file-system';
import { readMessages } from '../qmp/parse-transcript';
import type { Message } from '../qmp/transcript';
import { namespaceOf } from '../schema/schema-namespace';
import type { FilePath } from '../text/file-path';
import { diagnosticsIn, type RootAnalysis } from '../workspace/root-analysis';
import { type CheckReport, whyUnreadable } from './check-paths';
import type { QmpCommand } from './commands';
import { ERRORS, NO_ERRORS, TROUBLE } from './exit-status';
import { findRoots, loadRoot, type RootRequest } from './find-roots';
import { FORMATS } from './formats/formats';
import { printable } from './formats/lines';
import { configurationTroubles, schemaReaderFor } from './schema-reader-for';
import type { Streams } from './streams';

/** Checks messages against a schema; yields the exit status. */
export async function runQmp(command: QmpCommand, directory: FilePath, streams: Streams): Promise<number> {
  try {
    const root = await analyse(command, directory);
    const text = await readText(command, directory, streams);
    const [path = ''] = command.paths;
    const { diagnostics, isCut } = checkText(text, path, root);
    if (isCut)
      streams.trouble(
        `qapi: '${printable(path)}' has more than the ${MOST_MISTAKES} mistakes that are told\n`,
      );
    const report = reportOn(text, diagnostics, command, root);
    streams.out(FORMATS[command.format](report, streams.terminal));
    return report.hasErrors ? ERRORS : NO_ERRORS;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    streams.trouble(`qapi: ${printable(error.message)}\n`);
    return TROUBLE;
  }
}

/** Nobody looks through more than these, and what is put down for millions takes gigabytes. */
const MOST_MISTAKES = 10_000;

/** Why nothing can be checked. */
class Trouble extends Error {}

async function analyse({ schema, override }: QmpCommand, directory: FilePath): Promise<RootAnalysis> {
  const fileSystem = new NodeFileSystem();
  const reader = schemaReaderFor(fileSystem, override);
  const request = onlyRoot(await findRoots(schema, directory, fileSystem, reader), schema);
  await loadRoot(request, reader);
  const [trouble] = configurationTroubles([request.place], directory, reader);
  if (trouble !== undefined) throw new Trouble(trouble);
  const root = reader.analyse(request.path, request.spelling, request.place, {});
  if (root === undefined) throw new Trouble(whyUnreadable(request, reader));
  if (hasErrors(root))
    throw new Trouble(`the schema '${schema}' has errors, which 'qapi check ${schema}' tells`);
  return root;
}

function onlyRoot([request, another]: readonly RootRequest[], schema: string): RootRequest {
  if (request === undefined) throw new Trouble(`no schemas found in '${schema}'`);
  if (another === undefined) return request;
  const { spelling } = request;
  throw new Trouble(`'--schema' takes one root schema, and '${schema}' holds several, such as ${spelling}`);
}

function hasErrors(root: RootAnalysis): boolean {
  const { files } = root.analysis.schema;
  return files.all.some(({ path }) => diagnosticsIn(root, path).some(isError));
}

async function readText(
  { paths: [path = ''], isStandardInput }: QmpCommand,
  directory: FilePath,
  streams: Streams,
): Promise<string> {
  try {
    const bytes = isStandardInput ? await streams.input() : readFileSync(nativePathOf(path, directory));
    // A byte order mark is no part of the first message.
    return bytes.toString('utf8').replace(/^\uFEFF/, ' ');
  } catch (error) {
    throw new Trouble(`can't read '${path}': ${failureOf(error).reason}`);
  }
}

function nativePathOf(path: string, directory: FilePath): string {
  return toNativePath(fromArgument(path, directory));
}

/** Whoever checks messages wants to know of all that is wrong, so it is an error unless the project says what it is. */
function checkText(
  text: string,
  path: FilePath,
  { analysis, severities }: RootAnalysis,
): { readonly diagnostics: readonly Diagnostic[]; readonly isCut: boolean } {
  const { schema } = analysis;
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const found: Diagnostic[] = [];
  let isCut = false;
  for (const mistake of checkStream(messagesIn(text, path), namespaceOf(schema), textOf)) {
    const diagnostic: Diagnostic = { ...toDiagnostic(mistake, path, schema.release), severity: 'error' };
    const told = severities.adjust([diagnostic]);
    isCut = told.length > 0 && found.length === MOST_MISTAKES;
    if (isCut) break;
    found.push(...told);
  }
  return { diagnostics: found.sort(byPlace), isCut };
}

/** Text that holds none, such as a log of another kind, must not pass for one in which nothing is wrong. */
function* messagesIn(text: string, path: string): Generator<Message> {
  let hasMessage = false;
  for (const message of readMessages(linesOf(text))) {
    hasMessage = true;
    yield message;
  }
  if (!hasMessage && text.trim() !== '') throw new Trouble(`there are no messages in '${path}'`);
}

/** The guest agent has a byte that is no UTF-8 in front of what answers `guest-sync-delimited`. */
function* linesOf(text: string): Generator<MarkupLine> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield {
      text: text
        .slice(start, end)
        .replace(/^\uFFFD/, ' ')
        .trimEnd(),
      start,
    };
    start = end + 1;
  }
}

function reportOn(
  text: string,
  diagnostics: readonly Diagnostic[],
  { schema, paths: [path = ''] }: QmpCommand,
  { choice }: RootAnalysis,
): CheckReport {
  const file = { path, spelling: path, text, diagnostics };
  const root = { spelling: schema, choice, reference: () => undefined, schema: undefined, files: [file] };
  return { roots: [root], troubles: [], hasErrors: diagnostics.some(isError) };
}
