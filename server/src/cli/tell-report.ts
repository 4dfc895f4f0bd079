import { counted } from '../text/counted';
import type { CheckReport } from './check-paths';
import type { CheckCommand } from './commands';
import { ERRORS, NO_ERRORS, TROUBLE } from './exit-status';
import { FORMATS } from './formats/formats';
import { printable, shownDiagnostics } from './formats/lines';
import type { Streams } from './streams';

/** Prints what a check found; yields the exit status. */
export function tellReport(command: CheckCommand, report: CheckReport, streams: Streams): number {
  for (const trouble of report.troubles) streams.trouble(`qapi: ${printable(trouble)}\n`);
  streams.out(FORMATS[command.format](report, streams.terminal));
  if (report.troubles.length > 0) return TROUBLE;
  if (report.hasErrors) return ERRORS;
  return hasTooManyWarnings(command, report, streams) ? ERRORS : NO_ERRORS;
}

function hasTooManyWarnings({ maxWarnings }: CheckCommand, report: CheckReport, streams: Streams): boolean {
  if (maxWarnings === undefined) return false;
  const warnings = shownDiagnostics(report).filter(
    ({ diagnostic }) => diagnostic.severity === 'warning',
  ).length;
  if (warnings <= maxWarnings) return false;
  streams.trouble(`qapi: ${counted(warnings, 'warning')}, where at most ${maxWarnings} may be\n`);
  return true;
}
