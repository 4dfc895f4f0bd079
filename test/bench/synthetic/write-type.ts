import { Draft, type Workshop } from './draft';
import { listText, objectText } from './expression';
import { writeMembers } from './members';
import { partNames } from './naming';
import { COUNTS, CROWD, SHARES } from './proportions';
import type { KnownType } from './type-pool';
import { CONDITIONS } from './words';

/** What unions call their discriminator, and other members of their bases; no struct has members of these names. */
const TAG = 'driver';
const BASE_MEMBERS: readonly string[] = [
  "'*node-name': 'str'",
  "'*read-only': 'bool'",
  "'*cache-size': 'size'",
];

export function writeEnum(workshop: Workshop): string {
  const { random, pool } = workshop;
  const draft = new Draft('enum', workshop);
  const values = partNames(random, workshop.count(COUNTS.enum));
  draft.parts.push(...values.map((name) => ({ name })));
  const texts = values.map((value) => {
    if (random.chance(SHARES.valueCondition))
      return `{ 'name': '${value}', 'if': ${random.pick(CONDITIONS)} }`;
    if (!random.chance(SHARES.valueFeature)) return `'${value}'`;
    draft.features.add('unstable');
    return `{ 'name': '${value}', 'features': [ 'unstable' ] }`;
  });
  draft.keys.push(`'data': ${listText(texts, 10)}`);
  draft.addCondition(SHARES.enumCondition);
  const type: KnownType = { kind: 'enum', name: draft.name, parts: values };
  pool.add(type);
  if (values.length > 20) workshop.favouriteTag ??= type;
  return draft.text;
}

export function writeStruct(workshop: Workshop): string {
  const { pool } = workshop;
  const draft = new Draft('struct', workshop);
  const worship = worshipOf(workshop);
  const base = baseOf(worship, workshop);
  if (base !== undefined) draft.keys.push(`'base': '${base.name}'`);
  const { names, texts } = writeMembers(draft, workshop, workshop.count(COUNTS.struct), base?.parts);
  if (worship === 'member') {
    draft.parts.push({ name: 'idol' });
    texts.push(`'idol': '${workshop.idol?.name ?? 'str'}'`);
  }
  draft.keys.push(`'data': ${objectText(texts, 10)}`);
  draft.addCondition(SHARES.structCondition);
  draft.addCustomFeature();
  const type: KnownType = {
    kind: 'struct',
    name: draft.name,
    parts: [...(base?.parts ?? []), ...names, 'idol'],
  };
  pool.add(type);
  workshop.idol ??= type;
  return draft.text;
}

function baseOf(
  worship: 'base' | 'member' | undefined,
  { random, pool, idol }: Workshop,
): KnownType | undefined {
  if (worship === 'base') return idol;
  // Whoever has the idol for a member could get it from its base a second time.
  return worship === undefined && random.chance(SHARES.structBase) ? pool.pick('struct') : undefined;
}

/** How the struct uses the one that everybody uses, if it does. */
function worshipOf(workshop: Workshop): 'base' | 'member' | undefined {
  if (workshop.idol === undefined || workshop.idolUsers >= CROWD || !workshop.random.chance(0.8))
    return undefined;
  return workshop.idolUsers++ % 2 === 0 ? 'base' : 'member';
}

/** There must be an enum and a struct already. */
export function writeUnion(workshop: Workshop): string {
  const { random, pool, favouriteTag } = workshop;
  const draft = new Draft('union', workshop);
  const tag = favouriteTag !== undefined && random.chance(0.5) ? favouriteTag : pool.pick('enum');
  const values = tag?.parts ?? [];
  const others = random.some(BASE_MEMBERS, 0.45);
  draft.parts.push(
    { name: TAG },
    ...others.map((member) => ({ name: member.slice(2, member.indexOf("':")) })),
  );
  draft.keys.push(
    `'base': ${objectText([`'${TAG}': '${tag?.name ?? ''}'`, ...others], 10)}`,
    `'discriminator': '${TAG}'`,
  );
  const branches = values.slice(0, workshop.count(COUNTS.union)).map((value) => {
    const type = `'${pool.pick('struct')?.name ?? ''}'`;
    const isLong = random.chance(SHARES.branchCondition);
    return `'${value}': ${isLong ? `{ 'type': ${type}, 'if': ${random.pick(CONDITIONS)} }` : type}`;
  });
  draft.keys.push(`'data': ${objectText(branches, 10)}`);
  pool.add({ kind: 'union', name: draft.name, parts: [] });
  return draft.text;
}

/** There must be a struct already. */
export function writeAlternate(workshop: Workshop): string {
  const { random, pool } = workshop;
  const draft = new Draft('alternate', workshop);
  const branches = [`'definition': '${pool.pick('struct')?.name ?? ''}'`, "'reference': 'str'"];
  if (random.chance(0.3)) branches.push("'nothing': 'null'");
  draft.parts.push(...branches.map((branch) => ({ name: branch.slice(1, branch.indexOf("':")) })));
  draft.keys.push(`'data': ${objectText(branches, 10)}`);
  pool.add({ kind: 'alternate', name: draft.name, parts: [] });
  return draft.text;
}
