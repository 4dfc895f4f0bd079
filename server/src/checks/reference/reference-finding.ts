import type { Definition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { SchemaFile } from '../../schema/schema-files';
import type { Finding } from '../finding';

/** A finding with the place that QEMU's front end would name. */
export interface ReferenceFinding {
  readonly finding: Finding;
  readonly file: SchemaFile;
  /** The definition that it is about. */
  readonly definition?: Definition;
}

/** A finding about a definition, if there is one. */
export function foundIn(
  { file, definition }: SchemaDefinition,
  finding: Finding | undefined,
): ReferenceFinding | undefined {
  return finding && { finding, file, definition };
}

/** Found only by who comes to a definition for a second time, and so never in its turn. */
export function isCycle({ code }: Finding): boolean {
  return code === 'cycle';
}
