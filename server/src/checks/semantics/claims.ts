import type { JsonClass } from '../../schema/built-in-types';

/** The command line parser turns strings into numbers and booleans, so an enum may look like one of these. */
export function claimsOfEnum(values: readonly string[]): JsonClass[] {
  const claims: JsonClass[] = ['string'];
  if (values.includes('on') || values.includes('off')) claims.push('bool');
  if (values.some((value) => /^[-+0-9.]/.test(value))) claims.push('number');
  return claims;
}
