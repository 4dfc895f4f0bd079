import type { CommandDefinition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { counted } from '../../text/counted';
import type { Snapshot } from '../../workspace/snapshot';
import { declarationOf } from '../target/schema-symbol';
import type { AddressOf } from '../address-of';

/** All commands of the workspace that may be executed out of band, by schema, with where they are and what sets them apart. */
export function describeOutOfBand(snapshot: Snapshot, addressOf: AddressOf): string {
  const parts = snapshot.roots.map(({ analysis }) => describeSchema(analysis.schema, snapshot, addressOf));
  const known = parts.filter((part) => part !== undefined);
  const title = 'Commands that clients may have executed out of band';
  if (known.length === 0) return `${title}\n\nThere are none in this workspace.\n`;
  return `${[title, ...known.map((lines) => lines.join('\n'))].join('\n\n')}\n`;
}

/** Nothing if the schema has no commands. */
function describeSchema(schema: Schema, snapshot: Snapshot, addressOf: AddressOf): string[] | undefined {
  const commands = schema.definitions.flatMap((owner) => {
    const { definition } = owner;
    return definition.kind === 'command' ? [{ owner, definition }] : [];
  });
  if (commands.length === 0) return undefined;
  const flagged = commands.filter(({ definition }) => definition.flags.allowOob);
  const { release } = schema;
  const request = release.has('oob.run-oob') ? '"control": { "run-oob": true }' : '"exec-oob"';
  const count = `${flagged.length} of ${counted(commands.length, 'command')}, by ${request}`;
  return [
    `${schema.root.spelling} (QEMU ${release.version}): ${count}`,
    ...flagged.flatMap(({ owner, definition }) => [
      `  ${[definition.name, ...marksOf(definition)].join(', ')}`,
      `    ${addressOf(owner.file.path)}${lineOf(owner, snapshot)}`,
    ]),
  ];
}

/** What else is to be known of it here. */
function marksOf({ flags, boxed, features, condition }: CommandDefinition): string[] {
  const marks = features.map(({ name }) => name);
  if (boxed) marks.push('boxed');
  if (flags.allowPreconfig) marks.push('allow-preconfig');
  if (flags.coroutine) marks.push('coroutine, which excludes it');
  if (condition !== undefined) marks.push('conditional');
  return marks;
}

/** The line as editors write it in addresses. */
function lineOf(owner: SchemaDefinition, snapshot: Snapshot): string {
  const place = declarationOf({ kind: 'definition', owner }, snapshot);
  const position = place && snapshot.file(place.path)?.lines.position(place.range.start);
  return position === undefined ? '' : `#L${position.line + 1}`;
}
