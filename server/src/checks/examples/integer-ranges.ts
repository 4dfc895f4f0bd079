/** The least and the greatest value of a type. */
export interface IntegerRange {
  readonly lowest: bigint;
  readonly highest: bigint;
}

/** The integer types, with how many bits they have; negative for those with a sign. */
const BITS: Readonly<Record<string, number>> = {
  int: -64,
  int8: -8,
  int16: -16,
  int32: -32,
  int64: -64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
  size: 64,
};

const LOWEST = -(1n << 63n);

/** Those that somebody has asked for. */
const known = new Map<string, IntegerRange>();

/** From where to where a built-in type goes; nothing if it is no integer. */
export function integerRangeOf(type: string): IntegerRange | undefined {
  const bits = BITS[type];
  if (bits === undefined) return undefined;
  const range = known.get(type) ?? rangeOfBits(bits);
  known.set(type, range);
  return range;
}

function rangeOfBits(bits: number): IntegerRange {
  if (bits > 0) return { lowest: 0n, highest: (1n << BigInt(bits)) - 1n };
  const half = 1n << BigInt(-bits - 1);
  return { lowest: -half, highest: half - 1n };
}

/**
 * What QEMU takes for one: its visitors read negative numbers into 64 bits without a sign, for compatibility. It sends
 * none of them.
 */
export function acceptedRangeOf(type: string): IntegerRange | undefined {
  const range = integerRangeOf(type);
  return BITS[type] === 64 && range !== undefined ? { ...range, lowest: LOWEST } : range;
}

export function isWithin(value: bigint, range: IntegerRange | undefined): boolean {
  return range !== undefined && range.lowest <= value && value <= range.highest;
}

const INTEGER = /^-?\d+$/;

/** More digits than any range has. */
const MAX_LENGTH = 40;

/** The value of a number as JSON writes it, or one as far out of all ranges; nothing if it is no integer. */
export function integerOf(text: string): bigint | undefined {
  return INTEGER.test(text) ? BigInt(text.slice(0, MAX_LENGTH)) : undefined;
}
