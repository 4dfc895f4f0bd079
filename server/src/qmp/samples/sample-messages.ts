/** The messages in which a command or event shows, made up from what the schema says. */
import type {
  CommandDefinition,
  EventDefinition,
  TypeDefinition,
  TypeReference,
} from '../../schema/definitions';
import { objectTypeOf } from '../../schema/flattened-members';
import { type Namespace, predefinedType, typeByName } from '../../schema/types';
import { shapeOfObject } from '../../schema/wire-shape';
import { type JsonDraft, type MemberDraft, objectDraft } from '../../text/json-draft';
import { argumentsType } from '../arguments-type';
import type { Direction } from '../transcript';
import { type SampleSize, SampleWriter } from './sample-writer';

export interface Sample {
  /** What it shows. */
  readonly title: string;
  readonly messages: readonly SampleMessage[];
}

export interface SampleMessage {
  /** Absent for what is a mere value. */
  readonly direction: Direction | undefined;
  readonly value: JsonDraft;
}

/** Samples of what is sent: the smallest and the fullest, then one for each branch that arguments can take. */
export function samplesOf(definition: CommandDefinition | EventDefinition, namespace: Namespace): Sample[] {
  const sampler = new Sampler(definition, namespace);
  const samples = distinct(sampler.sample(SMALLEST, 'smallest'), sampler.sample(FULLEST, 'fullest'));
  return [...samples, ...sampler.branches(), ...sampler.outOfBand()];
}

/** Samples of the values of a type. */
export function valuesOf({ name }: TypeDefinition, namespace: Namespace): Sample[] {
  const sample = (title: string, size: SampleSize): Sample => {
    const { value } = new SampleWriter(namespace, size).of(typeByName(name, namespace));
    return { title, messages: [{ direction: undefined, value }] };
  };
  return distinct(sample(SMALLEST, 'smallest'), sample(FULLEST, 'fullest'));
}

const SMALLEST = 'Only what is required';
const FULLEST = 'All that there can be';

function distinct(smallest: Sample, fullest: Sample): Sample[] {
  const isSame = JSON.stringify(smallest.messages) === JSON.stringify(fullest.messages);
  return isSame ? [smallest] : [smallest, fullest];
}

/** Far more branches than anybody looks at. */
const MAX_BRANCHES = 200;

/** A moment that says nothing. */
const TIMESTAMP = objectDraft({ seconds: 1700000000, microseconds: 123456 });

class Sampler {
  constructor(
    private readonly definition: CommandDefinition | EventDefinition,
    private readonly namespace: Namespace,
  ) {}

  sample(title: string, size: SampleSize): Sample {
    const { definition } = this;
    const reply = definition.kind === 'command' ? this.reply(definition, size) : [];
    return { title, messages: [this.request(size), ...reply] };
  }

  /** What is sent first, or at all. */
  private request(size: SampleSize, branch?: string): SampleMessage {
    const { kind, name } = this.definition;
    if (kind === 'command')
      return toServer([member('execute', name), ...this.data('arguments', size, branch)]);
    const event = [member('event', name), ...this.data('data', size, branch)];
    return fromServer([...event, member('timestamp', TIMESTAMP)]);
  }

  /** One for each branch if arguments or data are a union. */
  branches(): Sample[] {
    const object = objectTypeOf(argumentsType(this.definition, this.namespace), this.namespace);
    const union = object && shapeOfObject(object, this.namespace).union;
    if (union === undefined) return [];
    return union.branches.slice(0, MAX_BRANCHES).map(({ name }) => {
      return { title: `With "${union.tag}": "${name}"`, messages: [this.request('smallest', name)] };
    });
  }

  /** In the form of the release, if the command may be executed so. */
  outOfBand(): Sample[] {
    const { definition, namespace } = this;
    if (definition.kind !== 'command' || !definition.flags.allowOob) return [];
    const isControl = namespace.release.has('oob.run-oob');
    const request = [
      member(isControl ? 'execute' : 'exec-oob', definition.name),
      ...this.data('arguments', 'smallest'),
      ...(isControl ? [member('control', objectDraft({ 'run-oob': true }))] : []),
      member('id', 1),
    ];
    const reply = this.reply(definition, 'smallest', [member('id', 1)]);
    return [{ title: 'Out of band', messages: [toServer(request), ...reply] }];
  }

  /** Left out if there is nothing in it. */
  private data(key: string, size: SampleSize, branch?: string): MemberDraft[] {
    const type = argumentsType(this.definition, this.namespace);
    if (type === undefined) return [];
    const { value, note } = new SampleWriter(this.namespace, size).of(type, branch);
    const isEmpty = typeof value === 'object' && value?.kind === 'object' && value.members.length === 0;
    return isEmpty ? [] : [{ key, value, note }];
  }

  private reply(
    { returns, flags }: CommandDefinition,
    size: SampleSize,
    id: readonly MemberDraft[] = [],
  ): SampleMessage[] {
    return flags.successResponse ? [fromServer([this.returned(returns, size), ...id])] : [];
  }

  private returned(returns: TypeReference | undefined, size: SampleSize): MemberDraft {
    const writer = new SampleWriter(this.namespace, size);
    const written = returns === undefined ? writer.of(predefinedType('q_empty')) : writer.ofReference(returns);
    return { key: 'return', ...written };
  }
}

function member(key: string, value: JsonDraft): MemberDraft {
  return { key, value };
}

function toServer(members: readonly MemberDraft[]): SampleMessage {
  return { direction: 'to-server', value: { kind: 'object', members } };
}

function fromServer(members: readonly MemberDraft[]): SampleMessage {
  return { direction: 'from-server', value: { kind: 'object', members } };
}
