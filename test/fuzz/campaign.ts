import type { FuzzCase } from './fuzz-case';
import { minimise } from './minimise';
import { mutate } from './mutations/mutate';
import { Random } from './random';
import type { Referee } from './referee';
import type { BaseCases } from './schemas/base-cases';
import { Tally } from './tally';

export interface CampaignOptions {
  readonly seed: number;
  readonly count: number;
}

/** So many cases are judged at a time, which keeps both sides busy. */
const BATCH = 40;
/** How many are left as they are shows whether the bases themselves are judged alike. */
const UNCHANGED = 0.05;
/** No more groups of disagreements than this are minimised. */
const MOST_MINIMISED = 60;

/** The case of a number: the same for the same seed, whatever came before. */
export function caseAt(number: number, seed: number, bases: Pick<BaseCases, 'pick'>): FuzzCase {
  const random = new Random(seed, number);
  const base = bases.pick(random);
  return random.chance(UNCHANGED) ? base : mutate(base, random);
}

/** Judges `count` cases and minimises an example of every sort of disagreement. */
export async function runCampaign(
  { seed, count }: CampaignOptions,
  bases: BaseCases,
  referee: Referee,
  progress: (done: number) => void,
): Promise<Tally> {
  const tally = new Tally();
  for (let first = 0; first < count; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => first + index);
    const cases = numbers.map((number) => caseAt(number, seed, bases));
    const judgements = await Promise.all(cases.map((each, slot) => referee.judge(each, `case-${slot}`)));
    for (const [index, judgement] of judgements.entries()) tally.add(cases[index]!, judgement);
    progress(first + numbers.length);
  }
  for (const { signature, example } of [...tally.groups.values()].slice(0, MOST_MINIMISED)) {
    await minimiseExample(signature, example, referee, tally);
  }
  return tally;
}

async function minimiseExample(
  signature: string,
  example: FuzzCase,
  referee: Referee,
  tally: Tally,
): Promise<void> {
  const smallest = await minimise(example, async (candidate) => {
    const { comparison } = await referee.judge(candidate, 'smaller');
    return comparison.signature === signature;
  });
  const judgement = await referee.judge(smallest, 'smaller');
  if (judgement.comparison.signature === signature) tally.replaceExample(signature, smallest, judgement);
}
