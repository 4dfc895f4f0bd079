/** Applies a refactoring to a whole workspace and looks at what it changed. */
import { dumpSchema } from '../../../server/src/dump/dump';
import type { Schema } from '../../../server/src/schema/schema';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import { shapeOfArguments, shapeOfObject, type WireShape } from '../../../server/src/schema/wire-shape';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { withChanges } from '../../../server/src/workspace/with-changes';
import type { OfferedPlace } from './offered-places';

/** Refactorings after which the dump says the same of everything. */
const IS_SILENT = /^(?:Sort|Expand to \{ '(?:type|name)')/;

/** What went wrong; nothing if the schema is as free of mistakes as before, and means the same as far as it should. */
export function problemWith(place: OfferedPlace, snapshot: Snapshot): string | undefined {
  const edits = place.offer.edits();
  for (const changes of edits.values())
    if (changes.some(({ start }, index) => start < (changes[index - 1]?.end ?? 0))) return 'edits overlap';
  const after = withChanges(edits, snapshot);
  if (edits.size === 0) return 'nothing is edited';
  const problems = after.roots.map(({ analysis: { schema } }, index) => {
    const before = snapshot.roots[index]?.analysis.schema;
    return before === undefined || before === schema ? undefined : differenceOf(before, schema, place);
  });
  return newMessage(snapshot, after) ?? problems.find((problem) => problem !== undefined);
}

function differenceOf(
  before: Schema,
  after: Schema,
  { offer, owner, sort }: OfferedPlace,
): string | undefined {
  const names = offer.title.match(/(?<=')[^']+(?=')/g) ?? [];
  const dumps = differenceOfDumps(before, after, IS_SILENT.test(offer.title) ? [] : [owner, ...names]);
  // What may be left out, and what not, clients see.
  const isSeen = sort === 'Make' || before.lookup(owner) === undefined;
  return dumps ?? (isSeen ? undefined : differenceOfShapes(before, after, owner));
}

/** A message that was not there before; where it stands does not matter, since lines move. */
function newMessage(before: Snapshot, after: Snapshot): string | undefined {
  const known = messagesOf(before);
  return messagesOf(after).find((message) => {
    const index = known.indexOf(message);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}

function messagesOf(snapshot: Snapshot): string[] {
  return [...snapshot.paths()].flatMap((path) => snapshot.diagnostics(path).map(({ message }) => message));
}

/** Something of which the dump says another thing, and whose head names none of those that were meant to change. */
function differenceOfDumps(before: Schema, after: Schema, names: readonly string[]): string | undefined {
  const [old, now] = [partsOfDump(before), partsOfDump(after)];
  const changed = [
    ...[...old].filter((part) => !now.has(part)),
    ...[...now].filter((part) => !old.has(part)),
  ];
  const stray = changed.find((part) => !names.some((name) => part.split('\n')[0]?.includes(name)));
  return stray === undefined ? undefined : `the dump has another '${stray}'`;
}

const partsBySchema = new WeakMap<Schema, ReadonlySet<string>>();

/** Each entity and each block of documentation, without the order of files. */
function partsOfDump(schema: Schema): ReadonlySet<string> {
  let parts = partsBySchema.get(schema);
  if (parts === undefined) {
    const dump = dumpSchema(schema);
    const documentation = dump.search(/^doc (?:symbol|freeform)/m);
    const end = documentation < 0 ? dump.length : documentation;
    const entities = dump.slice(0, end).split(/\n(?=\S)/);
    const blocks = dump.slice(end).split(/\n(?=doc (?:symbol|freeform))/);
    parts = new Set([...entities, ...blocks].map((part) => part.trimEnd()).filter(isNoModule));
    partsBySchema.set(schema, parts);
  }
  return parts;
}

function isNoModule(part: string): boolean {
  return !/^(?:module|include) /.test(part);
}

function differenceOfShapes(before: Schema, after: Schema, owner: string): string | undefined {
  const [old, now] = [shapeText(before, owner), shapeText(after, owner)];
  return old === now ? undefined : `'${owner}' was ${old} and is ${now}`;
}

/** What goes over the wire, without who declares it, and without empty structs of branches. */
function shapeText(schema: Schema, name: string): string {
  const definition = schema.lookup(name)?.definition;
  const namespace = namespaceOf(schema);
  switch (definition?.kind) {
    case 'command':
    case 'event':
      return textOf(shapeOfArguments(definition, namespace));
    case 'union':
      return textOf(shapeOfObject(definition, namespace));
    default:
      return '';
  }
}

function textOf({ groups, union }: WireShape): string {
  const members = groups.flatMap(({ members: own }) => own);
  return JSON.stringify([
    members.map(({ name, isOptional, type, features }) => {
      return [name, isOptional, type?.name, type?.isArray, features.map((feature) => feature.name)];
    }),
    union?.tag,
    union?.branches.map(({ name }) => name).sort(),
  ]);
}
