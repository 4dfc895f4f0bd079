import type { WorkDoneProgressReporter } from './protocol';
import type { Session } from './session';

/** How long, in milliseconds, work may take before a person wants to know that something happens. */
const PATIENCE = 400;

/** Shows that schemas are being read, if that takes long and the client can show it. The work never waits for it. */
export async function showProgress<T>(session: Session, work: Promise<T>): Promise<T> {
  if (session.capabilities.window?.workDoneProgress !== true) return work;
  const progress = new PatientProgress(session);
  try {
    return await work;
  } finally {
    progress.end();
  }
}

class PatientProgress {
  private readonly timer: ReturnType<typeof setTimeout>;
  private reporter: (WorkDoneProgressReporter & { done(): void }) | undefined;
  private hasEnded = false;

  constructor({ connection, log }: Session) {
    this.timer = setTimeout(() => {
      connection.window.createWorkDoneProgress().then(
        (reporter) => {
          if (this.hasEnded) return;
          this.reporter = reporter;
          reporter.begin('QAPI', undefined, 'reading schemas', false);
        },
        (error: unknown) => log.debug(`progress: ${String(error)}`),
      );
    }, PATIENCE);
  }

  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
    this.reporter?.done();
  }
}
