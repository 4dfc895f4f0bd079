import type { Schema } from './schema';
import type { Namespace } from './types';

const namespaces = new WeakMap<Schema, Namespace>();

/** The definitions of a schema for those who only want to know, and whom nobody has to check again. */
export function namespaceOf(schema: Schema): Namespace {
  let namespace = namespaces.get(schema);
  if (namespace === undefined) {
    namespace = {
      release: schema.release,
      kindOf: (name) => schema.lookup(name)?.definition.kind,
      definition: (name) => schema.lookup(name)?.definition,
      hasArrayOf: (name) => schema.hasArrayOf(name),
      hasWrapperOf: (name) => schema.hasWrapperOf(name),
    };
    namespaces.set(schema, namespace);
  }
  return namespace;
}
