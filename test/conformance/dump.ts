import type { SchemaAnalysis } from '../../server/src/checks/analysis';
import { dumpSchema } from '../../server/src/dump/dump';

/** The dump of a correct schema, as the suite's `.out` files hold it. */
export function dumpOf({ schema }: SchemaAnalysis): string {
  return dumpSchema(schema);
}
