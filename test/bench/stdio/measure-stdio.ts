/** Over real stdio: what somebody waits for in an editor, next to a server that does nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchContext } from '../bench-context';
import type { Measurement, Result } from '../report/measurement';
import { type Contender, contenders } from './contenders';
import { Editing } from './editing';
import { measureRequests } from './measure-requests';

/** Between two keystrokes, in milliseconds; nobody types faster for long. */
const PAUSE = 20;

/** So many keystrokes in each server come before those that count. */
const WARM_UP = 40;

export async function measureStdio(context: BenchContext): Promise<Result[]> {
  return [
    ...(await measureStart(context)),
    ...(await measureTyping(context, true)),
    ...(await measureTyping(context, false)),
  ];
}

async function measureStart(context: BenchContext): Promise<Result[]> {
  const servers = contenders(context);
  const opened = new Samples('stdio/open', 'ms');
  const schema = new Samples('stdio/schema', 'ms');
  for (let round = 0; round <= context.rounds; round++) {
    for (const contender of servers) {
      const editing = await Editing.start(contender, context, true);
      const first = editing.age;
      await editing.pullSchema();
      // The first round fills the caches of the machine.
      if (round > 0) {
        opened.add(contender, first);
        schema.add(contender, editing.age);
      }
      await editing.server.stop();
    }
  }
  return [...opened.rows(), ...schema.rows()];
}

async function measureTyping(context: BenchContext, canPull: boolean): Promise<Result[]> {
  const way = canPull ? 'pull' : 'push';
  const latency = new Samples(`stdio/keystroke-${way}`, 'ms');
  const cpu = new Samples(`stdio/keystroke-${way}-cpu`, 'ms');
  const memory = new Samples('stdio/memory', 'MB');
  const both: Editing[] = [];
  try {
    for (const contender of contenders(context)) both.push(await Editing.start(contender, context, canPull));
    const count = Math.min(200, context.distance.maxRounds);
    await typeInTurn(both, count, { latency, cpu });
    for (const { contender, server } of both) memory.add(contender, server.residentMemory());
    const requests = canPull ? await measureRequests(both, context) : [];
    return [...latency.rows(), ...cpu.rows(), ...(canPull ? [] : memory.rows()), ...requests];
  } finally {
    for (const { server } of both) await server.stop();
  }
}

async function typeInTurn(
  both: readonly Editing[],
  count: number,
  { latency, cpu }: { readonly latency: Samples; readonly cpu: Samples },
): Promise<void> {
  for (let index = 0; index < WARM_UP; index++) for (const editing of both) await editing.press();
  const before = both.map(({ server }) => server.processorTime());
  for (let index = 0; index < count; index++) {
    for (const editing of both) {
      latency.add(editing.contender, await editing.press());
      await sleep(PAUSE);
    }
  }
  both.forEach(({ contender, server }, index) => {
    const [start, end] = [before[index], server.processorTime()];
    if (start !== undefined && end !== undefined) cpu.add(contender, (end - start) / count);
  });
}

/** The samples of one family, server by server. */
class Samples {
  private readonly byId = new Map<string, { label: string; samples: number[] }>();

  constructor(
    private readonly family: string,
    private readonly unit: Measurement['unit'],
  ) {}

  add({ id, label }: Contender, sample: number | undefined): void {
    if (sample === undefined) return;
    const known = this.byId.get(id);
    if (known === undefined) this.byId.set(id, { label, samples: [sample] });
    else known.samples.push(sample);
  }

  rows(): Result[] {
    const { family, unit } = this;
    return [...this.byId].map(([id, row]) => ({
      id: `${family}/${id}`,
      ...row,
      unit,
      baseline: `${family}/floor`,
    }));
  }
}
