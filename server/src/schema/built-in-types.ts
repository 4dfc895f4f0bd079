/** The types that every schema has without defining them (section 4.1 of the language reference). */

/** The JSON type by which an alternate tells its branches apart. */
export type JsonClass = 'null' | 'string' | 'number' | 'bool' | 'list' | 'object';

export interface BuiltInType {
  readonly kind: 'built-in';
  readonly name: string;
  /** Absent for `any`, which could be everything. */
  readonly jsonClass?: JsonClass;
}

const CLASSES: Readonly<Record<string, JsonClass | undefined>> = {
  str: 'string',
  number: 'number',
  int: 'number',
  int8: 'number',
  int16: 'number',
  int32: 'number',
  int64: 'number',
  uint8: 'number',
  uint16: 'number',
  uint32: 'number',
  uint64: 'number',
  size: 'number',
  bool: 'bool',
  null: 'null',
  any: undefined,
};

export const BUILT_IN_TYPES: ReadonlyMap<string, BuiltInType> = new Map(
  Object.entries(CLASSES).map(([name, jsonClass]) => {
    return [name, { kind: 'built-in', name, ...(jsonClass && { jsonClass }) }] as const;
  }),
);

/** The values of the enum `QType`, the one enum that is built in. */
export const QTYPE_VALUES: readonly string[] = [
  'none',
  'qnull',
  'qnum',
  'qstring',
  'qdict',
  'qlist',
  'qbool',
];
