import assert from 'node:assert/strict';
import { checkTranscript } from '../../../server/src/checks/examples/check-transcript';
import { parseTranscript } from '../../../server/src/qmp/parse-transcript';
import type { Sample } from '../../../server/src/qmp/samples/sample-messages';
import { samplesOf } from '../../../server/src/qmp/samples/sample-messages';
import { sampleLines } from '../../../server/src/qmp/samples/sample-text';
import { buildEntities } from '../../../server/src/schema/build-entities';
import type { CommandEntity, Entities, EventEntity } from '../../../server/src/schema/entities';
import type { Schema } from '../../../server/src/schema/schema';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import type { TextRange } from '../../../server/src/text/text-range';
import { describeWithCorpus } from '../../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot } from '../../harness/corpus-snapshot';
import { valueOfDraft } from '../../harness/json-values';
import { toWireJson } from '../../harness/wire-json';
import { whyNotData, whyNotReturned } from '../../harness/wire-validator';

type Message = Readonly<Record<string, unknown>>;

/** The messages of a sample as values; the first one is the request or the event. */
function messagesOf({ messages }: Sample): Message[] {
  return messages.map(({ value }) => valueOfDraft(value) as Message);
}

function troublesOf(sample: Sample, entity: CommandEntity | EventEntity, entities: Entities): string[] {
  const [message = {}, reply] = messagesOf(sample);
  const data = entity.kind === 'event' ? message['data'] : message['arguments'];
  const troubles = [whyNotData(toWireJson(data ?? {}), entity, entities)];
  if (reply !== undefined && entity.kind === 'command')
    troubles.push(whyNotReturned(toWireJson(reply['return']), entity, entities));
  return troubles.filter((trouble) => trouble !== undefined);
}

function linesFrom(texts: readonly string[]): { readonly text: string; readonly start: number }[] {
  let start = 0;
  return texts.map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

for (const release of CORPUS_RELEASES) {
  describeWithCorpus(`samples of the messages of QEMU ${release}`, release, (directory) => {
    const forEach = async (
      test: (samples: readonly Sample[], entity: CommandEntity | EventEntity, entities: Entities, schema: Schema) => void,
    ): Promise<void> => {
      for (const { analysis } of (await corpusSnapshot(directory)).roots) {
        const { schema } = analysis;
        const entities = buildEntities(schema);
        for (const entity of entities.all) {
          if (entity.kind !== 'command' && entity.kind !== 'event') continue;
          test(samplesOf(entity.definition, namespaceOf(schema)), entity, entities, schema);
        }
      }
    };

    it('conform to the schema', () =>
      forEach((samples, entity, entities) => {
        assert.ok(samples.length > 0);
        for (const sample of samples) assert.deepEqual(troublesOf(sample, entity, entities), [], sample.title);
      }));

    it('show what is required alone, or everything', () =>
      forEach(([smallest, fullest], entity, entities) => {
        const type = entities.type(entity.argumentsName ?? 'q_empty');
        if (type?.kind !== 'object' || type.variants !== undefined) return;
        const keysOf = (sample: Sample | undefined): string[] => {
          const [message = {}] = sample === undefined ? [] : messagesOf(sample);
          return Object.keys(message['arguments'] ?? message['data'] ?? {}).sort();
        };
        const all = [...type.members];
        if (type.baseName !== undefined) return;
        const required = all.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
        assert.deepEqual(keysOf(smallest), required.sort());
        if (fullest?.title === 'All that there can be')
          assert.deepEqual(keysOf(fullest), all.map(({ name }) => name).sort());
        else assert.deepEqual(required.length, all.length, entity.name);
      }));

    it('are not objected to where examples are checked', () =>
      forEach((samples, { name }, _, schema) => {
        for (const sample of samples) {
          const texts = sampleLines(sample, { width: 80, comments: false });
          const lines = linesFrom(texts);
          const text = texts.join('\n');
          const textOf = ({ start, end }: TextRange) => text.slice(start, end);
          const transcript = parseTranscript(lines);
          assert.equal(transcript.messages.length, sample.messages.length);
          const mistakes = checkTranscript(transcript, namespaceOf(schema), undefined, textOf);
          assert.deepEqual(mistakes, [], `${name}\n${text}`);
        }
      }));

    it('are told by their envelope', () =>
      forEach((samples, { kind, name }) => {
        for (const sample of samples) {
          const [message = {}, reply] = messagesOf(sample);
          const [key] = Object.keys(message);
          const names = kind === 'event' ? ['event'] : ['execute', 'exec-oob'];
          assert.ok(key !== undefined && names.includes(key), name);
          assert.equal(message[key], name);
          if (kind === 'event') assert.ok('timestamp' in message && reply === undefined);
          else if (reply !== undefined) assert.equal(reply['id'], message['id']);
        }
      }));
  });
}
