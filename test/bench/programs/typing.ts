import { timeOf } from '../race';
import type { EditingSession } from '../subject';
import { type EditKind, Toggle } from './edits';

/** So many keystrokes come before those that count, unless somebody asks for more or they take too long. */
const WARM_UP = 300;

/** After so many milliseconds it is enough. */
const PATIENCE = 5000;

/** Over so many keystrokes the processor time is taken together: of a single one it is not known well. */
const BATCH = 10;

export interface TypingCosts {
  /** Of each keystroke until the diagnostics are there, in milliseconds. */
  readonly times: readonly number[];
  /** Processor time per keystroke, in milliseconds, batch by batch; garbage collection included. */
  readonly cpu: readonly number[];
}

/** Has one character come and go, and each time makes the diagnostics of the whole schema. */
export async function typeInto(
  session: EditingSession,
  kind: EditKind,
  count: number,
  warmUp = WARM_UP,
): Promise<TypingCosts> {
  const toggle = new Toggle(kind.offset);
  let found = session.countDiagnostics();
  const press = (): void => {
    session.edit(toggle.next());
    const before = found;
    found = session.countDiagnostics();
    if (kind.isMistake && before === found)
      throw new Error(`stale diagnostics after an edit of ${kind.label}`);
  };
  const begin = performance.now();
  const isTooLong = (): boolean => performance.now() - begin > PATIENCE;
  for (let index = 0; index < warmUp && !isTooLong(); index++) press();
  const times: number[] = [];
  const cpu: number[] = [];
  while (times.length < count && (times.length < BATCH || !isTooLong())) {
    const before = process.cpuUsage();
    for (let index = 0; index < BATCH; index++) times.push(await timeOf(press));
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000 / BATCH);
  }
  return { times, cpu };
}
