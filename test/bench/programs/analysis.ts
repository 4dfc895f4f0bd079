/** In process, warm: the texts of all files to the diagnostics of all files. */
import { readInput } from '../input/schema-input';
import { setOptions } from '../../../server/src/node/v8-options';
import type { Contestant } from '../race';
import type { Result } from '../report/measurement';
import { charPass } from '../rivals/char-pass';
import { EditingSession } from '../subject';
import { memoryTree, pathInMemory } from './memory-tree';
import { raceRows } from './race-rows';
import { answer, type ProgramRequest } from './request';

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
  const contestants: Contestant[] = [
    { id: 'pass', label: 'one charCodeAt pass (the limit)', run: () => texts.forEach(charPass) },
    { id: 'qapi', label: 'qapi, text to diagnostics', run: analyse },
  ];
  return raceRows('analysis/all', 'pass', contestants, distance);
}

// As the language server does: see `start-tuning.ts`.
setOptions(['--no-allocation-site-pretenuring']);
answer(measure);
