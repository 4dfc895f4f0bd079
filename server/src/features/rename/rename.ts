import type { DiagnosticCode } from '../../checks/catalogue';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import type { ChangesByFile } from '../../workspace/with-changes';
import { renameSymbols } from '../target/rename-symbols';
import { firstNewError } from '../../workspace/new-errors';
import { refuse, type Refusal, renameSubjectAt } from './rename-subject';
import { wireUsersOf } from './wire-users';

/** What is to be edited for a symbol to have another name. */
export interface Rename {
  readonly kind: 'rename';
  readonly name: string;
  readonly changes: ChangesByFile;
  /** The commands and events whose clients know the old name. */
  readonly wireUsers: readonly string[];
}

/** What an editor needs to ask for a new name. */
export interface RenameStart {
  readonly kind: 'start';
  readonly range: TextRange;
  readonly name: string;
}

/** Whether what stands at an offset can be renamed, and which text is its name. */
export function prepareRename(snapshot: Snapshot, path: FilePath, offset: number): RenameStart | Refusal {
  const subject = renameSubjectAt(snapshot, path, offset);
  if (subject.kind === 'refused') return subject;
  const { range, name } = subject;
  return { kind: 'start', range, name };
}

/** A longer name may need other line breaks in documentation. That is no reason against it, and has a quick fix. */
const LAYOUT: ReadonlySet<DiagnosticCode> = new Set(['doc-long-line', 'doc-dedent']);

/** All that any rule of any release lets a name consist of; the checks say what is a name where it stands. */
const POSSIBLE_NAME = /^\w[\w.-]*$/;
const POSSIBLE_SYMBOL = /^[A-Za-z_]\w*$/;

/**
 * Gives another name to what stands at an offset, in all schemas and their documentation. What nobody but readers can
 * understand stays as it is: comments, and words of prose that do not look like names.
 */
export function rename(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
  newName: string,
): Rename | Refusal {
  const subject = renameSubjectAt(snapshot, path, offset);
  if (subject.kind === 'refused') return subject;
  const { symbol, name } = subject;
  const possible = symbol.kind === 'condition' ? POSSIBLE_SYMBOL : POSSIBLE_NAME;
  if (!possible.test(newName)) return refuse(`'${newName}' cannot be a name.`);
  const changes = name === newName ? new Map() : renameSymbols([symbol], newName, snapshot);
  const error = firstNewError(changes, snapshot, LAYOUT);
  if (error !== undefined) return refuse(`'${name}' cannot be called '${newName}': ${error.message}`);
  return { kind: 'rename', name, changes, wireUsers: wireUsersOf(symbol, snapshot) };
}
