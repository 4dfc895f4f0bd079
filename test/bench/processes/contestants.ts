import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../harness/project-root';
import type { BenchContext } from '../bench-context';
import { toStrictJson } from '../input/strict-json';
import type { Spawner } from './spawner';

export interface ProcessContestant {
  readonly id: string;
  readonly label: string;
  readonly argv: readonly string[];
}

/** What somebody runs to have a schema checked, and the least that such a process does. */
export function contestantsOf({ input, scratch, program }: BenchContext): ProcessContestant[] {
  const node = process.execPath;
  const command = join(projectRoot, 'server', 'bin', 'qapi.js');
  const json = writeStrictJson(scratch, input.texts);
  return [
    { id: 'node', label: 'node -e 0', argv: [node, '-e', '0'] },
    {
      id: 'floor',
      label: 'read and one charCodeAt pass (the floor)',
      argv: [node, program('floor'), 'pass', '.'],
    },
    { id: 'json-parse', label: 'read and JSON.parse', argv: [node, program('floor'), 'json', json] },
    { id: 'qapi', label: 'qapi check', argv: [node, command, 'check', input.root] },
    {
      // QEMU's front end does not look into examples, and then neither do we.
      id: 'qapi-reference',
      label: 'qapi check --format reference',
      argv: [node, command, 'check', '--format', 'reference', input.root],
    },
  ];
}

export const REFERENCE = { id: 'reference', label: "QEMU's front end, parse and check" } as const;

/** QEMU's front end, or why it cannot be had. */
export async function findReference(
  { input, qemu }: BenchContext,
  spawner: Spawner,
): Promise<ProcessContestant | { readonly absent: string }> {
  if (qemu === undefined) return { absent: 'say --qemu DIR, a tree with scripts/qapi' };
  const script = join(projectRoot, 'test', 'bench', 'processes', 'reference-check.py');
  const argv = ['python3', script, qemu, input.root];
  const { status } = await spawner.run({ argv, cwd: input.directory });
  if (status === 0) return { ...REFERENCE, argv };
  return { absent: `it fails: try python3 test/bench/processes/reference-check.py DIR ${input.root}` };
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
