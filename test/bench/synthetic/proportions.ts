/**
 * What a synthetic schema is like: figures taken from the schema of QEMU 10.2.2, of whose text nothing is in here. Its
 * 46 files hold 759,109 characters on 26,788 lines, and 1,011 definitions; 76 % of the characters are documentation.
 */

/** How long the files are, in characters. The root and the file of pragmas come in addition. */
export const FILE_SIZES: readonly number[] = [
  196_500, 89_700, 59_400, 43_300, 41_600, 33_300, 31_400, 20_400, 18_200, 18_100, 17_800, 15_300, 15_000,
  13_600, 13_600, 11_300, 9_100, 8_900, 8_900, 7_900, 7_800, 6_800, 6_300, 5_900, 5_300, 4_800, 4_200, 4_100,
  3_800, 3_200, 3_000, 3_000, 2_700, 2_600, 2_100, 2_000, 1_900, 1_800, 1_700, 1_700, 1_600, 1_300, 900, 800,
];

/** How many of a thousand definitions are of a kind. */
export const KINDS = { struct: 474, command: 241, enum: 180, event: 56, union: 43, alternate: 6 } as const;

export type Kind = keyof typeof KINDS;

/** How many members, values or branches there are: half of the definitions have no more than the median. */
export const COUNTS = {
  struct: { median: 2, tenth: 8, most: 37 },
  enum: { median: 3, tenth: 10, most: 120 },
  union: { median: 2, tenth: 14, most: 40 },
  arguments: { median: 2, tenth: 5, most: 15 },
} as const;

export type Count = (typeof COUNTS)[keyof typeof COUNTS];

/** Probabilities. */
export const SHARES = {
  /** Of a member. */
  optional: 0.36,
  array: 0.05,
  definedType: 0.27,
  memberFeature: 0.013,
  memberCondition: 0.004,
  /** Of a reference to a defined type. */
  otherFile: 0.09,
  /** Of a reference to another file. */
  otherUnit: 0.05,
  /** Of a definition. */
  structBase: 0.14,
  structCondition: 0.1,
  callCondition: 0.08,
  enumCondition: 0.04,
  valueCondition: 0.05,
  valueFeature: 0.01,
  branchCondition: 0.2,
  callFeature: 0.16,
  inPlaceArguments: 0.54,
  inPlaceEventData: 0.83,
  namedArguments: 0.13,
  returns: 0.43,
  returnsArray: 0.45,
  preconfig: 0.3,
} as const;

/** So many use the most popular type of a unit, half of them as a base or by a member as it comes. */
export const CROWD = 100;
