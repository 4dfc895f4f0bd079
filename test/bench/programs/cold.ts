/** In process, cold: what the first parse or analysis of a fresh process costs. One sample; the task says of what. */
import { readInput } from '../input/schema-input';
import { toStrictJson } from '../input/strict-json';
import { timeOf } from '../race';
import type { Result } from '../report/measurement';
import { charPass } from '../rivals/char-pass';
import { loadRivals } from '../rivals/load-rivals';
import { EditingSession, parse } from '../subject';
import { memoryTree, pathInMemory } from './memory-tree';
import { answer, type ProgramRequest } from './request';

const PASS = 'one charCodeAt pass (the limit)';

async function measure({ directory, rivals, task = '' }: ProgramRequest): Promise<Result[]> {
  const input = readInput(directory, '');
  const text = input.texts.get(input.largest) ?? '';
  switch (task) {
    case 'parse/pass':
      return rowOf('parse/cold', 'pass', PASS, () => charPass(text));
    case 'parse/qapi':
      return rowOf('parse/cold', 'qapi', 'qapi', () => parse(text));
    case 'analysis/pass':
      return rowOf('analysis/cold', 'pass', PASS, () => input.texts.forEach(charPass));
    case 'analysis/qapi': {
      const fileSystem = memoryTree(input);
      const path = pathInMemory(input.root);
      return rowOf('analysis/cold', 'qapi', 'qapi, text to diagnostics', async () => {
        const session = await EditingSession.open(fileSystem, path, input.texts.get(input.root) ?? '');
        return session.countDiagnostics();
      });
    }
  }
  return measureRival(task.slice(task.indexOf('/') + 1), toStrictJson(text), rivals);
}

async function measureRival(id: string, json: string, directories: readonly string[]): Promise<Result[]> {
  const { parsers, missing } = loadRivals(directories, id);
  const [parser] = parsers;
  if (parser !== undefined) return rowOf('parse/cold', id, parser.label, () => parser.parse(json));
  return missing.map(({ label, why }) => ({ id: `parse/cold/${id}`, label, skipped: why }));
}

async function rowOf(family: string, id: string, label: string, run: () => unknown): Promise<Result[]> {
  const samples = [await timeOf(run)];
  return [{ id: `${family}/${id}`, label, unit: 'ms', samples, baseline: `${family}/pass` }];
}

answer(measure);
