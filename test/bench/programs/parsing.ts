/** In process, warm: text to tree, next to the limit and to parsers of JSON on the strict-JSON copy. */
import { readInput } from '../input/schema-input';
import { toStrictJson } from '../input/strict-json';
import { setOptions } from '../../../server/src/node/v8-options';
import type { Contestant } from '../race';
import type { Result } from '../report/measurement';
import { charPass } from '../rivals/char-pass';
import { loadRivals, type Rivals } from '../rivals/load-rivals';
import { parse } from '../subject';
import { missingRows, raceRows } from './race-rows';
import { answer, type ProgramRequest } from './request';

async function measure(request: ProgramRequest): Promise<Result[]> {
  const { texts, largest } = readInput(request.directory, '');
  const rivals = loadRivals(request.rivals);
  const one = await measureTexts('parse/largest', [texts.get(largest) ?? ''], rivals, request);
  const all = await measureTexts('parse/all', [...texts.values()], rivals, request);
  return [...one, ...all];
}

async function measureTexts(
  family: string,
  texts: readonly string[],
  rivals: Rivals,
  { distance }: ProgramRequest,
): Promise<Result[]> {
  const json = texts.map(toStrictJson);
  const contestants: Contestant[] = [
    { id: 'pass', label: 'one charCodeAt pass (the limit)', run: () => texts.forEach(charPass) },
    { id: 'qapi', label: 'qapi', run: () => texts.forEach((text) => parse(text)) },
    ...rivals.parsers.map(({ id, label, parse: parseJson }) => ({
      id,
      label,
      run: () => json.forEach(parseJson),
    })),
  ];
  return [...(await raceRows(family, 'pass', contestants, distance)), ...missingRows(family, rivals)];
}

// As the language server does: see `start-tuning.ts`.
setOptions(['--no-allocation-site-pretenuring']);
answer(measure);
