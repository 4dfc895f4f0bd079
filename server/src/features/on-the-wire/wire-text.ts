import { samplesOf, valuesOf } from '../../qmp/samples/sample-messages';
import { sampleLines } from '../../qmp/samples/sample-text';
import type { Definition } from '../../schema/definitions';
import { namespaceOf } from '../../schema/schema-namespace';
import type { Snapshot } from '../../workspace/snapshot';
import { contextOf, viewsOfSubject, type WireSubject } from './wire-subject';

const LAYOUT = { width: 80, comments: true };

/**
 * What a definition looks like on the wire: the messages of a command or event, the values of a type. Nothing if there is
 * no such definition any more.
 */
export function describeWire(snapshot: Snapshot, subject: WireSubject): string | undefined {
  const [found] = viewsOfSubject(snapshot, subject);
  if (found === undefined) return undefined;
  const { definition } = found.owner;
  const namespace = namespaceOf(found.view.schema);
  const isSent = definition.kind === 'command' || definition.kind === 'event';
  const samples = isSent ? samplesOf(definition, namespace) : valuesOf(definition, namespace);
  const parts = samples.map((sample) => [`# ${sample.title}`, ...sampleLines(sample, LAYOUT)].join('\n'));
  const title = [`# ${definition.kind} ${definition.name} (${contextOf(found)})`, ...remarksOn(definition)];
  return `${[title.join('\n'), ...parts].join('\n\n')}\n`;
}

/** What messages do not show. */
function remarksOn(definition: Definition): string[] {
  if (definition.kind !== 'command') return [];
  const { flags } = definition;
  const remarks: string[] = [];
  if (!flags.gen) remarks.push('# Arguments are not checked against the schema: there may be others.');
  if (!flags.successResponse) remarks.push('# There is no reply, unless it fails.');
  return remarks;
}
