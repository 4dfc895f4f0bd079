import type { ValueNode } from '../../syntax/nodes';
import type { EarlyContext } from './early-context';

/** Downstream prefix and stem. A line end behind the name goes unnoticed. */
const NAME = /^(?:__[a-z0-9.-]+_)?[a-z][a-z0-9_-]*\n?$/i;
/** What the C names of protected words begin with. */
const TAKEN_PREFIX = /^q[^A-Za-z0-9]/;
/** The generated C code needs `u` and `has_…` for itself, and every foreign character becomes `_` there. */
const RESERVED = /^(?:u$|has[^A-Za-z0-9])/;
const PLAIN_NAME = /^(?!q-)[a-z][a-z0-9-]*$/i;

interface NameForm {
  /** Whether a star may mark it as optional. */
  readonly mayBeOptional?: boolean;
  /** Whether it may start with a digit, because its C constant has a prefix. */
  readonly mayStartWithDigit?: boolean;
}

/** Whether the value is a name; `source` says whose. */
export function checkName(
  value: ValueNode,
  source: string,
  { collector }: EarlyContext,
  { mayBeOptional = false, mayStartWithDigit = false }: NameForm = {},
): boolean {
  if (value.kind !== 'string') {
    collector.say('name-not-string', { source }, value);
    return false;
  }
  const name = value.value;
  if (PLAIN_NAME.test(name)) return true;
  const isOptional = name.startsWith('*');
  const bare = isOptional ? name.slice(1) : name;
  const checked = mayStartWithDigit && /^[0-9]/.test(bare) ? `D${bare}` : bare;
  const isFit = NAME.test(checked) && !TAKEN_PREFIX.test(checked);
  if (isFit && (mayBeOptional || !isOptional)) return true;
  const objection = isOptional && !mayBeOptional ? 'does not allow optional' : 'uses invalid';
  collector.say('name-invalid', { source, objection, name }, value);
  return false;
}

/** Whether a member may have the name, a star in front included. */
export function isReserved(name: string): boolean {
  return RESERVED.test(name);
}
