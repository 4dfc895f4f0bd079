import type { Session } from './session';

/** How long, in milliseconds, work may take before a person wants to know that something happens. */
const PATIENCE = 400;

/** Shows that schemas are being read, if that takes long and the client can show it. */
export async function showProgress<T>({ connection, capabilities }: Session, work: Promise<T>): Promise<T> {
  if (capabilities.window?.workDoneProgress !== true) return work;
  const patience = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE));
  if ((await Promise.race([work.then(() => 'done'), patience])) === 'done') return work;
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('QAPI', undefined, 'reading schemas', false);
  try {
    return await work;
  } finally {
    progress.done();
  }
}
