import type { Release } from '../../releases/release';
import { applyChanges } from '../../text/text-change';
import { formatExpression } from '../layout/format-expression';

/** A struct as it is laid out; the members are told what stands in front of them. */
export function structText(
  name: string,
  members: (head: string) => string,
  condition: string | undefined,
  { lineEnd, release }: { readonly lineEnd: string; readonly release: Release },
): string {
  const head = `{ 'struct': '${name}',${lineEnd}  'data': `;
  const tail = condition === undefined ? '' : `,${lineEnd}  'if': ${condition}`;
  const whole = `${head}${members(head)}${tail} }`;
  return applyChanges(whole, formatExpression(whole, 0, release));
}
