import type { CheckReport } from './check-paths';
import { formatGcc } from './formats/gcc';
import { formatReference } from './formats/reference';
import type { Streams } from './streams';

/**
 * Writes the dump of a schema. There is none of a schema with errors, but what QEMU's front end says instead, and where
 * the errors are ours alone, those.
 */
export function writeDump(report: CheckReport, { out, trouble }: Streams): void {
  const { roots, troubles, hasErrors } = report;
  if (troubles.length > 0) return;
  if (hasErrors) return trouble(formatReference(report) || formatGcc(report));
  for (const { dump } of roots) out(dump());
}
