import { samplesOf } from '../qmp/samples/sample-messages';
import { sampleLines } from '../qmp/samples/sample-text';
import type { CommandDefinition, Definition, EventDefinition } from '../schema/definitions';
import type { Schema } from '../schema/schema';
import { namespaceOf } from '../schema/schema-namespace';

const LAYOUT = { width: 80, comments: false };

/** Transcripts with messages of these commands and events, of all if there are no names; or which of them there is not. */
export function examplesOf(
  names: readonly string[],
  schema: Schema,
): readonly string[] | { readonly unknown: string } {
  if (names.length === 0) {
    const all = schema.definitions.map(({ definition }) => definition).filter(isSent);
    return all.flatMap((definition) => examplesOfDefinition(definition, schema));
  }
  const examples: string[] = [];
  for (const name of names) {
    const definition = schema.lookup(name)?.definition;
    if (!isSent(definition)) return { unknown: name };
    examples.push(...examplesOfDefinition(definition, schema));
  }
  return examples;
}

function examplesOfDefinition(definition: CommandDefinition | EventDefinition, schema: Schema): string[] {
  return samplesOf(definition, namespaceOf(schema)).map((sample) =>
    [`# ${definition.name}: ${sample.title}`, ...sampleLines(sample, LAYOUT), ''].join('\n'),
  );
}

function isSent(definition: Definition | undefined): definition is CommandDefinition | EventDefinition {
  return definition?.kind === 'command' || definition?.kind === 'event';
}
