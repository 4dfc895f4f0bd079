import { introspect } from '../../introspection/introspect';
import { leadingFrom, readableEntries } from '../../introspection/leading-to';
import { layOutJson } from '../../text/json-layout';
import type { Snapshot } from '../../workspace/snapshot';
import { contextOf, type ViewedDefinition, viewsOfSubject, type WireSubject } from './wire-subject';

const LAYOUT = { width: 80, comments: true };

/**
 * What introspection tells clients of a definition and of what it leads to, as JSON with comments. Nothing if there is no
 * such definition any more.
 */
export function describeIntrospection(snapshot: Snapshot, subject: WireSubject): string | undefined {
  const views = viewsOfSubject(snapshot, subject);
  // What one schema only defines another one may use.
  const found = views.find(({ view }) => introspect(view.schema).byName.has(subject.name)) ?? views[0];
  if (found === undefined) return undefined;
  const { definition } = found.owner;
  const introspection = introspect(found.view.schema);
  const entries = leadingFrom(definition.name, introspection);
  const title = `// ${definition.kind} ${definition.name} (${contextOf(found)})`;
  if (entries.length === 0) return `${[title, ...unreachable(found)].join('\n')}\n`;
  const lines = layOutJson(readableEntries(entries, introspection), LAYOUT);
  return `${[title, ...EXPLANATION, '', ...lines].join('\n')}\n`;
}

const EXPLANATION = [
  "// What 'query-qmp-schema' tells clients of it and of the types that it leads to. Clients see",
  '// numbers in the place of the names of types, and only what is compiled in.',
];

function unreachable({ owner: { definition } }: ViewedDefinition): string[] {
  return [
    `// No command and no event needs this ${definition.kind}, so clients are not told of it.`,
    '',
    '[]',
  ];
}
