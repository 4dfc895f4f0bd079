/** In process, warm: an edit of the open document to the diagnostics of the whole schema. */
import { readInput } from '../input/schema-input';
import type { Result } from '../report/measurement';
import { EditingSession } from '../subject';
import { CROWD_LABEL, withCrowd } from './crowd';
import { type EditKind, editKinds } from './edits';
import { memoryTree, pathInMemory } from './memory-tree';
import { answer, type ProgramRequest } from './request';
import { typeInto } from './typing';

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
    const { times, cpu } = await typeInto(session, kind, distance.maxRounds);
    return [
      { id: ids.wall, label, unit: 'ms', samples: times, baseline: 'process/wall/reference' },
      { id: ids.cpu, label, unit: 'ms', samples: cpu, baseline: 'process/cpu/reference' },
    ];
  }
}

answer(measure);
