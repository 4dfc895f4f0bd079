/** A synthetic schema on disk, of whatever size: what loading it, holding it, and typing in it cost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFileSystem } from '../../../server/src/node/node-file-system';
import { fromNativePath } from '../../../server/src/node/native-path';
import { tuneForStart } from '../../../server/src/node/start-tuning';
import type { Measurement, Result } from '../report/measurement';
import { EditingSession } from '../subject';
import { LARGEST_FILE } from '../synthetic/generate-schema';
import { editKinds } from './edits';
import { answer, type ProgramRequest } from './request';
import { typeInto } from './typing';

const MEGABYTE = 1024 * 1024;

/**
 * How many times longer than elsewhere is typed, before it counts and after. V8 goes on compiling for more than a thousand
 * keystrokes; that has nothing to do with the size of a schema, and hides what has.
 */
const PERSEVERANCE = 4;

async function measure({ directory, distance, task = '', lines = 0 }: ProgramRequest): Promise<Result[]> {
  // Nothing else is read before: what it leaves behind would count as having been there.
  const text = readFileSync(join(directory, LARGEST_FILE), 'utf8');
  const path = `${fromNativePath(directory)}/${LARGEST_FILE}`;
  globalThis.gc?.();
  const memoryBefore = process.memoryUsage.rss();
  const before = process.cpuUsage();
  // As the language server does.
  const endTuning = tuneForStart();
  const session = await EditingSession.open(new NodeFileSystem(), path, text);
  session.countDiagnostics();
  endTuning();
  const { user, system } = process.cpuUsage(before);
  const memory = process.memoryUsage.rss();
  const rows: Result[] = [
    row('analysis', 'ns/line', [((user + system) * 1000) / lines]),
    row('memory', 'bytes/line', [(memory - memoryBefore) / lines]),
    row('resident', 'MB', [memory / MEGABYTE]),
  ];
  for (const kind of editKinds(text)) {
    const count = PERSEVERANCE * distance.maxRounds;
    const { cpu } = await typeInto(session, kind, count, count);
    rows.push(row(`keystroke-${kind.id}`, 'ms', cpu));
  }
  return rows;

  function row(name: string, unit: Measurement['unit'], samples: readonly number[]): Result {
    const family = `scale/${name}`;
    return {
      id: `${family}/${task}`,
      label: `${task} × QEMU's size`,
      unit,
      samples,
      baseline: `${family}/1`,
    };
  }
}

answer(measure);
