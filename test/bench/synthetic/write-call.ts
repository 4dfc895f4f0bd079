import { Draft, type Workshop } from './draft';
import { objectText } from './expression';
import { writeMembers } from './members';
import { COUNTS, SHARES } from './proportions';
import { SPECIAL_FEATURES } from './words';

export function writeCommand(workshop: Workshop): string {
  const { random, pool } = workshop;
  const draft = new Draft('command', workshop);
  writeArguments(draft, workshop, SHARES.inPlaceArguments);
  const result = random.chance(SHARES.returns) ? pool.pick('struct') : undefined;
  if (result !== undefined) {
    draft.returns = true;
    draft.keys.push(
      `'returns': ${random.chance(SHARES.returnsArray) ? `[ '${result.name}' ]` : `'${result.name}'`}`,
    );
  }
  if (random.chance(SHARES.preconfig)) draft.keys.push("'allow-preconfig': true");
  draft.addFeatures(SPECIAL_FEATURES, SHARES.callFeature);
  draft.addCondition(SHARES.callCondition);
  return draft.text;
}

export function writeEvent(workshop: Workshop): string {
  const draft = new Draft('event', workshop);
  writeArguments(draft, workshop, SHARES.inPlaceEventData);
  draft.addCondition(SHARES.callCondition);
  return draft.text;
}

function writeArguments(draft: Draft, workshop: Workshop, inPlace: number): void {
  const { random, pool } = workshop;
  if (random.chance(inPlace)) {
    const { texts } = writeMembers(draft, workshop, workshop.count(COUNTS.arguments), [], false);
    draft.keys.push(`'data': ${objectText(texts, 10)}`);
    return;
  }
  if (!random.chance(SHARES.namedArguments)) return;
  const isBoxed = random.chance(0.6);
  const type = isBoxed ? pool.pick('struct', 'union') : pool.pick('struct');
  if (type === undefined) return;
  draft.keys.push(`'data': '${type.name}'`);
  if (isBoxed) draft.keys.push("'boxed': true");
}
