/** In process, warm: the texts of all files to the diagnostics of all files. */
import { readInput } from '../input/schema-input';
import { race } from '../race';
import type { Result } from '../report/measurement';
import { charPass } from '../rivals/char-pass';
import { EditingSession } from '../subject';
import { memoryTree, pathInMemory } from './memory-tree';
import { answer, type ProgramRequest } from './request';

const FAMILY = 'analysis/all';

async function measure({ directory, distance }: ProgramRequest): Promise<Result[]> {
  const input = readInput(directory, '');
  const { texts, root } = input;
  const fileSystem = memoryTree(input);
  const path = pathInMemory(root);
  const analyse = async (): Promise<number> => {
    const session = await EditingSession.open(fileSystem, path, texts.get(root) ?? '');
    fileSystem.forgetRecord();
    return session.countDiagnostics();
  };
  const pass = (): void => texts.forEach(charPass);
  const samples = await race(
    [
      { id: 'pass', label: '', run: pass },
      { id: 'qapi', label: '', run: analyse },
    ],
    distance,
  );
  return [
    {
      id: `${FAMILY}/pass`,
      label: 'one charCodeAt pass (the limit)',
      unit: 'ms',
      samples: samples.get('pass') ?? [],
    },
    {
      id: `${FAMILY}/qapi`,
      label: 'qapi, text to diagnostics',
      unit: 'ms',
      samples: samples.get('qapi') ?? [],
      baseline: `${FAMILY}/pass`,
    },
  ];
}

answer(measure);
