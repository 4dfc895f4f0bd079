import type { Definition } from '../../schema/definitions';
import type { SchemaFile } from '../../schema/schema';
import type { Finding } from '../finding';

/** A finding with the place that QEMU's front end would name. */
export interface ReferenceFinding {
  readonly finding: Finding;
  readonly file: SchemaFile;
  /** The definition that it is about. */
  readonly definition?: Definition;
}
