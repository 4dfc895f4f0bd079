import { contentOf, type JsonNode } from '../../qmp/json-nodes';
import type { TypedEnumValue, TypedName, TypedScalar, TypedValue } from '../../qmp/typed-values';
import { hasClass } from '../../qmp/value-typer';
import type { Branch } from '../../schema/definitions';
import { type Namespace, typeOfReference } from '../../schema/types';
import type { TextRange } from '../../text/text-range';
import { checkMembers } from './check-members';
import { describeBranches, describeExpected, describeFound } from './describe';
import { acceptedRangeOf, integerOf, integerRangeOf, isWithin } from './integer-ranges';
import { ElementRole, KeyRole, type ValueContext, type ValueRole } from './value-context';

/** Checks whether a value conforms to its type, with all that it holds. */
export function checkValue(value: TypedValue, role: ValueRole, context: ValueContext): void {
  switch (value.kind) {
    case 'object':
      checkMembers(value, role, context);
      return value.members.forEach(({ node, value: own }) => {
        checkValue(own, new KeyRole(node.key), context);
      });
    case 'array':
      return value.elements.forEach((element) => {
        checkValue(element, new ElementRole(role, element.node), context);
      });
    case 'enum-value':
      return checkEnumValue(value, context);
    case 'name':
      return checkName(value, context);
    case 'scalar':
      return checkScalar(value, role, context);
    case 'untyped':
      return;
  }
}

function checkEnumValue({ node, type, value }: TypedEnumValue, { collector }: ValueContext): void {
  if (value !== undefined || type.isIncomplete) return;
  collector.report('qmp-example/unknown-value', { owner: type.name, name: node.value }, contentOf(node));
}

function checkName({ node, among, named }: TypedName, { collector }: ValueContext): void {
  if (named !== undefined) return;
  const { value: name } = node;
  const content = contentOf(node);
  if (among === 'commands') collector.report('qmp-example/unknown-command', { name }, content);
  else if (among === 'events') collector.report('qmp-example/unknown-event', { name }, content);
  else if (!among.isIncomplete)
    collector.report('qmp-example/unknown-branch', { owner: among.name, name }, content);
}

function checkScalar(scalar: TypedScalar, role: ValueRole, context: ValueContext): void {
  const { node, type } = scalar;
  if (type.kind === 'predefined-enum' && node.kind === 'string') {
    if (type.values.includes(node.value)) return;
    const values = { owner: type.name, name: node.value };
    return context.collector.report('qmp-example/unknown-value', values, contentOf(node));
  }
  if (type.kind === 'built-in' && hasClass(node, type.jsonClass)) return checkBuiltIn(scalar, role, context);
  if (type.kind === 'defined' && type.definitionKind === 'alternate')
    return reportAlternate(scalar, role, context);
  reportType(scalar, role, context);
}

function checkBuiltIn(scalar: TypedScalar, role: ValueRole, context: ValueContext): void {
  const { node, type } = scalar;
  const range = node.kind === 'number' ? integerRangeOf(type.name) : undefined;
  if (node.kind !== 'number' || range === undefined) return;
  const value = integerOf(node.text);
  if (value === undefined) return reportType(scalar, role, context);
  if (isWithin(value, range) || (!context.isFromServer && isWithin(value, acceptedRangeOf(type.name))))
    return;
  const [lowest, highest] = [String(range.lowest), String(range.highest)];
  const values = { value: node.text, type: type.name, lowest, highest };
  context.collector.report('qmp-example/out-of-range', values, node);
}

function reportType({ node, type }: TypedScalar, { name }: ValueRole, { collector }: ValueContext): void {
  const values = { what: name, expected: describeExpected(type), found: describeFound(node) };
  collector.report('qmp-example/wrong-type', values, markOf(node));
}

function reportAlternate({ node, type }: TypedScalar, role: ValueRole, context: ValueContext): void {
  const { namespace, collector } = context;
  const alternate = namespace.definition(type.name);
  // A branch whose type is unknown may take everything.
  if (
    alternate?.kind !== 'alternate' ||
    alternate.isIncomplete ||
    hasUnknownBranch(alternate.branches, namespace)
  )
    return;
  const expected = describeBranches(alternate, namespace);
  const values = { what: role.name, expected, name: type.name, found: describeFound(node) };
  collector.report('qmp-example/no-alternate', values, markOf(node));
}

/** Whether a branch may take whatever comes, since nobody knows its type. */
function hasUnknownBranch(branches: readonly Branch[], namespace: Namespace): boolean {
  return branches.some(({ type }) => type === undefined || typeOfReference(type, namespace) === undefined);
}

/** What to mark of a value: of brackets with something in between the opening one. */
function markOf({ kind, start, end }: JsonNode): TextRange {
  return kind === 'object' || kind === 'array' ? { start, end: start + 1 } : { start, end };
}
