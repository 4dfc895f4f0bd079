/** In process, warm: an edit of the open document to the diagnostics of the whole schema. */
import { readInput } from '../input/schema-input';
import { timeOf } from '../race';
import type { Result } from '../report/measurement';
import { EditingSession } from '../subject';
import { CROWD_LABEL, withCrowd } from './crowd';
import { type EditKind, editKinds, Toggle } from './edits';
import { memoryTree, pathInMemory } from './memory-tree';
import { answer, type ProgramRequest } from './request';

/** So many keystrokes before the measured ones. */
const WARM_UP = 100;

async function measure({ directory, distance }: ProgramRequest): Promise<Result[]> {
  const input = readInput(directory, '');
  const fileSystem = memoryTree(input);
  const path = pathInMemory(input.largest);
  const text = input.texts.get(input.largest) ?? '';
  const crowded = withCrowd(text);
  const results: Result[] = [];
  for (const kind of editKinds(text)) results.push(...(await measureKind(kind, text)));
  const crowd = { id: 'crowd', label: CROWD_LABEL, offset: crowded.offset, isMistake: true };
  results.push(...(await measureKind(crowd, crowded.text)));
  return results;

  async function measureKind(kind: EditKind, content: string): Promise<Result[]> {
    const { id, label, offset } = kind;
    const ids = { wall: `keystroke/time/${id}`, cpu: `keystroke/cpu/${id}` };
    if (offset < 0) return [{ id: ids.wall, label, skipped: 'the schema has no place for it' }];
    const session = await EditingSession.open(fileSystem, path, content);
    const { times, cpu } = await type(session, kind, distance.maxRounds);
    return [
      { id: ids.wall, label, unit: 'ms', samples: times, baseline: 'process/wall/reference' },
      { id: ids.cpu, label, unit: 'ms', samples: [cpu] },
    ];
  }
}

async function type(
  session: EditingSession,
  kind: EditKind,
  count: number,
): Promise<{ times: number[]; cpu: number }> {
  const toggle = new Toggle(kind.offset);
  let found = session.countDiagnostics();
  const press = (): void => {
    session.edit(toggle.next());
    const before = found;
    found = session.countDiagnostics();
    if (kind.isMistake && before === found)
      throw new Error(`the diagnostics after an edit of ${kind.label} are stale`);
  };
  for (let index = 0; index < WARM_UP; index++) press();
  const times: number[] = [];
  const begin = process.cpuUsage();
  for (let index = 0; index < count; index++) times.push(await timeOf(press));
  const { user, system } = process.cpuUsage(begin);
  return { times, cpu: (user + system) / 1000 / count };
}

answer(measure);
