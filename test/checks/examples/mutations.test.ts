import assert from 'node:assert/strict';
import { checkTranscript } from '../../../server/src/checks/examples/check-transcript';
import type { ExampleMistake } from '../../../server/src/checks/examples/mistakes';
import { examplesOf } from '../../../server/src/qmp/examples-of';
import { parseTranscript } from '../../../server/src/qmp/parse-transcript';
import { typeTranscript } from '../../../server/src/qmp/type-transcript';
import { buildEntities } from '../../../server/src/schema/build-entities';
import type { CommandEntity, Entities, EventEntity } from '../../../server/src/schema/entities';
import type { Schema } from '../../../server/src/schema/schema';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import { describeWithCorpus } from '../../harness/corpus';
import { corpusSnapshot } from '../../harness/corpus-snapshot';
import { copyWireJson, spellWireJson, type WireJson, wireJsonOf, WireNumber } from '../../harness/wire-json';
import { WireValidator, whyNotData, whyNotReturned } from '../../harness/wire-validator';

const MUTANTS = 2000;
const SEED = 8;

/** What an example shows of a definition. */
interface Sample {
  readonly entity: CommandEntity | EventEntity;
  readonly part: 'arguments' | 'return' | 'data';
  readonly value: WireJson;
}

for (const release of ['5.2.0', '10.2.2'])
  describeWithCorpus(`mutants of the examples of QEMU ${release}`, release, (directory) => {
    it('are reported if they violate the schema, and only then', async () => {
      const snapshot = await corpusSnapshot(directory);
      const root = snapshot.roots.find(
        (one) => one.root.endsWith('/qapi/qapi-schema.json') && !one.root.includes('storage-daemon'),
      );
      const { schema } = root!.analysis;
      const entities = buildEntities(schema);
      const samples = samplesOf(schema, entities).filter((one) => conforms(one.value, one, entities));
      assert.ok(samples.length > 150, String(samples.length));
      for (const sample of samples)
        assert.deepEqual(reportsOn(sample.value, sample, schema), [], spellWireJson(sample.value));
      const counts = { violating: 0, conforming: 0 };
      for (let index = 0; counts.violating + counts.conforming < MUTANTS; index++) {
        const random = randomsOf(index);
        const sample = samples[Math.floor(random() * samples.length)]!;
        const mutant = mutate(sample, entities, random);
        if (mutant === undefined) continue;
        const isRight = conforms(mutant, sample, entities);
        const reports = reportsOn(mutant, sample, schema);
        const what = `${index}: ${sample.part} of ${sample.entity.name}: ${spellWireJson(mutant)}`;
        assert.equal(reports.length === 0, isRight, `${what} ${JSON.stringify(reports)}`);
        counts[isRight ? 'conforming' : 'violating']++;
      }
      assert.ok(counts.violating > MUTANTS / 2 && counts.conforming > MUTANTS / 10, JSON.stringify(counts));
    });
  });

function conforms(value: WireJson, { entity, part }: Sample, entities: Entities): boolean {
  if (part !== 'return') return whyNotData(value, entity, entities) === undefined;
  return entity.kind === 'command' && whyNotReturned(value, entity, entities) === undefined;
}

/** What is said of the value in a message. */
function reportsOn(
  value: WireJson,
  { entity: { name }, part }: Sample,
  schema: Schema,
): readonly ExampleMistake[] {
  const json = spellWireJson(value);
  const lines = {
    arguments: [`-> { "execute": "${name}", "arguments": ${json} }`],
    return: [`-> { "execute": "${name}", "arguments": ... }`, `<- { "return": ${json} }`],
    data: [`<- { "event": "${name}", "data": ${json}, "timestamp": { "seconds": 1, "microseconds": 2 } }`],
  }[part];
  const text = lines.join('\n');
  let start = 0;
  const transcript = parseTranscript(
    lines.map((line) => {
      const at = start;
      start += line.length + 1;
      return { text: line, start: at };
    }),
  );
  return checkTranscript(transcript, namespaceOf(schema), undefined, (range) =>
    text.slice(range.start, range.end),
  );
}

/** What the examples of a schema show that leave nothing out. */
function samplesOf(schema: Schema, entities: Entities): Sample[] {
  const byName = sentEntities(entities);
  const samples: Sample[] = [];
  for (const { tree } of schema.modules) {
    tree.entries.forEach((entry, index) => {
      if (entry.kind !== 'documentation') return;
      const start = tree.starts[index] ?? 0;
      const text = tree.source.slice(start, start + entry.length);
      for (const example of examplesOf(entry, text, schema.release)) {
        for (const { message, members, definition } of typeTranscript(
          example,
          namespaceOf(schema),
          entry.symbol?.name,
        )) {
          const entity = byName.get(definition?.name ?? '');
          if (entity === undefined || message.errors.length > 0) continue;
          for (const { node, isKnown } of members) {
            if (!isKnown) continue;
            const part = node.key.value;
            const value = wireJsonOf(node.value);
            if ((part === 'arguments' || part === 'return' || part === 'data') && value !== undefined)
              samples.push({ entity, part, value });
          }
        }
      }
    });
  }
  return samples;
}

function sentEntities({ all }: Entities): ReadonlyMap<string, CommandEntity | EventEntity> {
  const sent = all.filter((one) => one.kind === 'command' || one.kind === 'event');
  return new Map(sent.map((one) => [one.name, one]));
}

/** A place in a value: how to look at it, and how to put something else there. */
interface Slot {
  readonly path: string;
  readonly value: WireJson;
  readonly put: (value: WireJson) => void;
}

function* slotsIn(value: WireJson, path: string, put: Slot['put']): Generator<Slot> {
  yield { path, value, put };
  if (Array.isArray(value))
    for (const [index, one] of value.entries())
      yield* slotsIn(one, `${path}/${index}`, (other) => (value[index] = other));
  if (value instanceof Map)
    for (const [key, own] of value) yield* slotsIn(own, `${path}/${key}`, (other) => value.set(key, other));
}

const OTHERS: readonly (() => WireJson)[] = [
  () => 'text',
  () => true,
  () => null,
  () => new WireNumber('7'),
  () => new WireNumber('1.5'),
  () => [],
  () => new Map(),
];
const NUMBERS = [
  '-1',
  '256',
  '65536',
  '4294967296',
  '-2147483649',
  '9223372036854775808',
  '18446744073709551616',
  '0',
];

/** The value of a sample with one thing changed; nothing if there is no such thing in it. */
function mutate(sample: Sample, entities: Entities, random: () => number): WireJson | undefined {
  let mutant = copyWireJson(sample.value);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const slots = [...slotsIn(mutant, '', (value) => (mutant = value))];
  const objects = slots.filter(({ value }) => value instanceof Map && value.size > 0);
  const object = pick(objects)?.value;
  const key = object instanceof Map ? pick([...object.keys()]) : undefined;
  const kind = Math.floor(random() * 7);
  if (kind === 0) {
    const slot = pick(slots)!;
    slot.put(pick(OTHERS)!());
  } else if (kind === 1) {
    const slot = pick(slots.filter(({ value }) => value instanceof WireNumber));
    if (slot === undefined) return undefined;
    slot.put(new WireNumber(pick(NUMBERS)!));
  } else if (kind === 2 || kind === 3) {
    const validator = new WireValidator(entities, sample.part === 'arguments');
    validator.whyNot(mutant, typeOf(sample));
    const slot = pick(
      slots.filter(({ path, value }) => typeof value === 'string' && validator.enums.has(path)),
    );
    if (slot === undefined) return undefined;
    slot.put(kind === 2 ? pick(validator.enums.get(slot.path)!)! : 'no-such-value');
  } else if (!(object instanceof Map) || key === undefined) return undefined;
  else if (kind === 4) object.set(`${key}x`, 'more');
  else {
    const value = object.get(key)!;
    object.delete(key);
    if (kind === 5) object.set(key.replaceAll(/[-_]/g, '') + 'y', value);
  }
  return mutant;
}

function typeOf({ entity, part }: Sample): string {
  const name = part === 'return' && entity.kind === 'command' ? entity.returnsName : entity.argumentsName;
  return name ?? 'q_empty';
}

/** Numbers from 0 to below 1, always the same for one index. */
function randomsOf(index: number): () => number {
  let state = SEED * 0x9e3779b1 + index * 0x85ebca6b;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
