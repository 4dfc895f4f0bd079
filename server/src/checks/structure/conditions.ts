import { findMember, type ValueNode } from '../../syntax/nodes';
import type { KeyPlace } from './allowed-keys';
import { checkKeys, isAllowedKey } from './keys';
import type { StructureContext } from './structure-context';

const IDENTIFIER = /^[A-Z][A-Z0-9_]*$/;

/** Checks the `if` of an object, if it has one; `source` says whose condition it is. */
export function checkCondition(
  value: ValueNode,
  source: string,
  place: KeyPlace,
  context: StructureContext,
): void {
  const condition = value.kind === 'object' ? findMember(value, 'if')?.value : undefined;
  if (condition === undefined || !isAllowedKey('if', place, context)) return;
  if (context.release.has('if.tree')) checkTerm(condition, source, context);
  else checkTexts(condition, source, context);
}

function checkTerm(term: ValueNode, source: string, context: StructureContext): void {
  const { collector } = context;
  if (term.kind === 'string') {
    if (!IDENTIFIER.test(term.value)) collector.report('if-ident', { text: term.value, source }, term);
    return;
  }
  if (term.kind !== 'object') return collector.report('if-kind', { source }, term);
  const found = collector.findings.length;
  checkKeys(term, `'if' condition of ${source}`, 'condition', context);
  if (collector.findings.length > found) return;
  const only = term.members.length === 1 ? term.members[0] : undefined;
  if (only === undefined) return collector.report('if-keys', { source }, term.members[1]?.key ?? term);
  if (only.key.value === 'not') return checkTerm(only.value, source, context);
  checkOperands(only.key.value, only.value, source, context);
}

function checkOperands(key: string, value: ValueNode, source: string, context: StructureContext): void {
  if (value.kind !== 'array') return context.collector.report('if-list', { key, source }, value);
  if (value.elements.length === 0) return context.collector.report('if-empty', { source }, value);
  for (const operand of value.elements) checkTerm(operand, source, context);
}

/** Text for the preprocessor, or a list of it. */
function checkTexts(value: ValueNode, source: string, context: StructureContext): void {
  if (value.kind !== 'array') return checkText(value, source, context);
  if (value.elements.length === 0) return context.collector.report('if-empty', { source }, value);
  for (const element of value.elements) checkText(element, source, context);
}

function checkText(value: ValueNode, source: string, { collector }: StructureContext): void {
  if (value.kind !== 'string') return collector.report('if-kind', { source }, value);
  if (value.value.trim() === '') collector.report('if-ident', { text: value.value, source }, value);
}
