import type { BuiltInType, JsonClass } from '../schema/built-in-types';

/** What introspection calls the JSON that values of a built-in type are. */
export type JsonType = 'string' | 'number' | 'int' | 'boolean' | 'null' | 'value';

const BY_CLASS: Readonly<Partial<Record<JsonClass, JsonType>>> = {
  string: 'string',
  bool: 'boolean',
  null: 'null',
};

/** Of numbers only `number` may have a fraction; `any` can be everything. */
export function jsonTypeOf({ name, jsonClass }: BuiltInType): JsonType {
  if (jsonClass === undefined) return 'value';
  return BY_CLASS[jsonClass] ?? (name === 'number' ? 'number' : 'int');
}
