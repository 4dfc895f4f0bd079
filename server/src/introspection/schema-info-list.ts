import type { Schema } from '../schema/schema';
import { arrayDraft, type ArrayDraft } from '../text/json-draft';
import { InfoDrafts, type IntrospectionOptions } from './info-draft';
import { introspect } from './introspect';

/**
 * The `SchemaInfo` array that `query-qmp-schema` returns for a schema. As in QEMU itself, what is compiled out leaves the
 * numbers of the others alone, and so types that nobody needs any more.
 */
export function schemaInfoOf(schema: Schema, options: IntrospectionOptions = {}): ArrayDraft {
  const introspection = introspect(schema);
  const drafts = new InfoDrafts(introspection, options);
  const entries = introspection.entries.filter((info) => drafts.isThere(info));
  return arrayDraft(entries.map((info) => drafts.of(info)));
}
