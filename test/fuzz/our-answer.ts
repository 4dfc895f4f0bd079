import type { DiagnosticCode } from '../../server/src/checks/catalogue';
import { diagnosticsByFile } from '../harness/diagnostics';
import { referenceReport } from '../../server/src/checks/reference/report';
import type { Version } from '../../server/src/releases/rule-span';
import { analyseFile } from '../harness/schema-on-disk';

export interface OurAnswer {
  /** What we believe that the reference prints. */
  readonly report: string | undefined;
  /** The errors that we show. */
  readonly errors: readonly DiagnosticCode[];
  /** Must never be there. */
  readonly thrown: string | undefined;
}

/** What we say of the schema with the root `spelling`, a path from `directory`. */
export function ourAnswer(directory: string, spelling: string, version: Version): OurAnswer {
  try {
    const analysis = analyseFile(directory, spelling, version);
    const diagnostics = [...diagnosticsByFile(analysis).values()].flat();
    const errors = diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
    return { report: referenceReport(analysis), errors, thrown: undefined };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { report: undefined, errors: [], thrown: stack.split('\n').slice(0, 4).join('\n') };
  }
}
