import { mayHideAnything, wordsInDamagedText } from '../schema/damage';
import type { Schema } from '../schema/schema';
import type { DiagnosticCode } from './catalogue';
import type { Severity } from './diagnostic';
import type { Finding } from './finding';

/** What a pragma can forgive, and so what a pragma that could not be read might have forgiven. */
const FORGIVABLE: ReadonlySet<DiagnosticCode> = new Set([
  'doc-required',
  'member-undocumented',
  'name-not-lower',
  'returns-type',
]);

/** Whether the severity depends on whether all files of the schema are there and could be read. */
export function isMarkedDown({ code }: Finding): boolean {
  return code === 'unknown-type' || FORGIVABLE.has(code);
}

/**
 * A type that is unknown where files are missing is most likely in one of them, and so may be the pragma that forgives
 * something: both are marked down. What stands in a text with syntax errors will be there once they are mended, so that
 * it is absent is not worth a word.
 */
export function severityOf({ code, arguments: values }: Finding, schema: Schema): Severity | undefined {
  if (FORGIVABLE.has(code)) {
    if (schema.pragmas.isDamaged || isDamaged('pragma', schema)) return undefined;
    return lacksFiles(schema) ? 'hint' : 'error';
  }
  if (code !== 'unknown-type') return 'error';
  if (isDamaged(values['name'] ?? '', schema)) return undefined;
  return mayHideMore(schema) ? 'hint' : 'error';
}

/** Whether there may be a definition of that name after all, in text or files that could not be read. */
export function mayBeHidden(name: string, schema: Schema): boolean {
  return isDamaged(name, schema) || mayHideMore(schema);
}

function mayHideMore(schema: Schema): boolean {
  return schema.damaged.some(mayHideAnything) || lacksFiles(schema);
}

/** Whether a file that an include asks for, or was meant to ask for, could not be read. */
function lacksFiles(schema: Schema): boolean {
  return schema.files.isIncomplete || isDamaged('include', schema);
}

function isDamaged(word: string, schema: Schema): boolean {
  return schema.damaged.some((module) => wordsInDamagedText(module).has(word));
}
