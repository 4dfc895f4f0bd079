import { samplesOf } from '../qmp/samples/sample-messages';
import { sampleLines } from '../qmp/samples/sample-text';
import type { CommandDefinition, Definition, EventDefinition } from '../schema/definitions';
import type { Schema } from '../schema/schema';
import { namespaceOf } from '../schema/schema-namespace';
import { didYouMean } from './did-you-mean';

const LAYOUT = { width: 80, comments: false };

/** Transcripts with messages of these commands and events, of all if there are no names; or why there are none. */
export function printExamples(
  names: readonly string[],
  schema: Schema,
): readonly string[] | { readonly trouble: string } {
  const sent = schema.definitions.map(({ definition }) => definition).filter(isSent);
  const known = new Map(sent.map((definition) => [definition.name, definition]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) {
    const suggestion = didYouMean(unknown, known.keys());
    return { trouble: `'${unknown}' is no command and no event of '${schema.root.spelling}'${suggestion}` };
  }
  const chosen = names.length === 0 ? sent : names.map((name) => known.get(name)!);
  return chosen.flatMap((definition) => examplesOfDefinition(definition, schema));
}

function examplesOfDefinition(definition: CommandDefinition | EventDefinition, schema: Schema): string[] {
  return samplesOf(definition, namespaceOf(schema)).map((sample) =>
    [`# ${definition.name}: ${sample.title}`, ...sampleLines(sample, LAYOUT), ''].join('\n'),
  );
}

function isSent(definition: Definition): definition is CommandDefinition | EventDefinition {
  return definition.kind === 'command' || definition.kind === 'event';
}
