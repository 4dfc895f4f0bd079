/** Whole processes on the same tree: what somebody waits for who checks a schema in a build or before a commit. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../harness/project-root';
import type { BenchContext } from '../bench-context';
import { toStrictJson } from '../input/strict-json';
import type { Result } from '../report/measurement';
import { type Cost, type Spawner, startSpawner } from './spawner';

interface ProcessContestant {
  readonly id: string;
  readonly label: string;
  readonly argv: readonly string[];
}

const FAMILIES = [
  { family: 'process/wall', unit: 'ms', of: ({ wall }: Cost) => wall },
  { family: 'process/cpu', unit: 'ms', of: ({ cpu }: Cost) => cpu },
  { family: 'process/memory', unit: 'MB', of: ({ memory }: Cost) => memory },
] as const;

export async function measureProcesses(context: BenchContext): Promise<Result[]> {
  const contestants = contestantsOf(context);
  // The tree of QEMU is not ours to write to.
  const spawner = startSpawner({ PYTHONPYCACHEPREFIX: join(context.scratch, 'pycache') });
  try {
    const costs = await raceProcesses(contestants, spawner, context);
    return FAMILIES.flatMap(({ family, unit, of }) => {
      const baseline = `${family}/${context.qemu === undefined ? 'floor' : 'reference'}`;
      const rows = contestants.map(({ id, label }): Result => {
        const samples = (costs.get(id) ?? []).flatMap((cost) => of(cost) ?? []);
        if (samples.length === 0) return { id: `${family}/${id}`, label, skipped: 'needs python3' };
        return { id: `${family}/${id}`, label, unit, samples, baseline };
      });
      return [...(context.qemu === undefined ? [missingReference(family)] : []), ...rows];
    });
  } finally {
    spawner.close();
  }
}

async function raceProcesses(
  contestants: readonly ProcessContestant[],
  spawner: Spawner,
  { input, rounds }: BenchContext,
): Promise<Map<string, Cost[]>> {
  const costs = new Map<string, Cost[]>(contestants.map(({ id }) => [id, []]));
  // The first round fills caches and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const { id, label, argv } of contestants) {
      const cost = await spawner.run({ argv, cwd: input.directory });
      if (cost.status !== 0)
        throw new Error(`${label} ended with ${cost.status ?? 'a signal'}: ${argv.join(' ')}`);
      if (round > 0) costs.get(id)?.push(cost);
    }
  }
  return costs;
}

function contestantsOf({ input, qemu, scratch, program }: BenchContext): ProcessContestant[] {
  const node = process.execPath;
  const check = join(projectRoot, 'test', 'bench', 'processes', 'reference-check.py');
  const reference = {
    id: 'reference',
    label: "QEMU's front end, parse and check",
    argv: ['python3', check, qemu ?? '', input.root],
  };
  const json = writeStrictJson(scratch, input.texts);
  return [
    ...(qemu === undefined ? [] : [reference]),
    { id: 'node', label: 'node -e 0', argv: [node, '-e', '0'] },
    {
      id: 'floor',
      label: 'read and one charCodeAt pass (the floor)',
      argv: [node, program('floor'), 'pass', '.'],
    },
    { id: 'json-parse', label: 'read and JSON.parse', argv: [node, program('floor'), 'json', json] },
    {
      id: 'qapi',
      label: 'qapi check',
      argv: [node, join(projectRoot, 'server', 'bin', 'qapi.js'), 'check', input.root],
    },
  ];
}

function missingReference(family: string): Result {
  return {
    id: `${family}/reference`,
    label: "QEMU's front end",
    skipped: 'say --qemu DIR, a tree with scripts/qapi',
  };
}

function writeStrictJson(scratch: string, texts: ReadonlyMap<string, string>): string {
  const directory = join(scratch, 'json');
  for (const [name, text] of texts) {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, toStrictJson(text));
  }
  return directory;
}
