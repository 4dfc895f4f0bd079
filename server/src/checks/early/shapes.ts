import type { CommandDefinition, EventDefinition } from '../../schema/definitions';
import { findMember, type ObjectNode, optionalValue, type ValueNode } from '../../syntax/nodes';
import { isEmpty } from '../structure/kinds';
import { checkAlternate } from './alternates';
import { checkCondition } from './conditions';
import type { EarlyContext } from './early-context';
import { checkKeys } from './keys';
import { checkName } from './names';
import { ofKey } from './sources';
import { checkType } from './types';
import { checkUnion } from './unions';

/** The second pass, with all names known: what each definition looks like inside, types of parts included. */
export function checkShape(context: EarlyContext): void {
  const { declaration } = context.item;
  const { node } = declaration;
  switch (declaration.kind) {
    case 'enum':
      checkEnum(node, context);
      break;
    case 'struct':
      checkStruct(node, context);
      break;
    case 'union':
      checkUnion(declaration, context);
      break;
    case 'alternate':
      checkAlternate(node, context);
      break;
    case 'command':
      checkArguments(declaration, context);
      checkReturns(declaration, context);
      break;
    case 'event':
      checkArguments(declaration, context);
  }
  if (declaration.kind !== 'command') checkNoReturns(context);
}

function checkEnum(node: ObjectNode, context: EarlyContext): void {
  const data = findMember(node, 'data')?.value;
  if (data !== undefined && data.kind !== 'array') context.collector.say('data-not-array', {}, data);
  const prefix = optionalValue(node, 'prefix');
  if (prefix !== undefined && prefix.kind !== 'string')
    context.collector.say('prefix-not-string', {}, prefix);
  if (data?.kind !== 'array') return;
  const { name } = context.item.declaration;
  for (const value of data.elements) {
    checkNamed(value, `dictionary member of enum '${name}'`, 'value', context);
    const nameNode = nameOf(value, context);
    const form = { mayStartWithDigit: true };
    if (nameNode !== undefined) checkName(nameNode, `Member of enum '${name}'`, context, form);
  }
}

function checkStruct(node: ObjectNode, context: EarlyContext): void {
  const { declaration } = context.item;
  const data = findMember(node, 'data')?.value;
  const source = ofKey('data', declaration);
  const use = { source, meanings: [], mismatch: 'data-type', mayBeInPlace: true } as const;
  if (data !== undefined) checkType(data, use, context);
  const base = optionalValue(node, 'base');
  if (base !== undefined) {
    const source = ofKey('base', declaration);
    checkType(base, { source, meanings: ['struct'], mismatch: 'base-kind' }, context);
  }
  if (context.release.has('feature.struct')) checkFeatures(node, context);
}

function checkFeatures(node: ObjectNode, context: EarlyContext): void {
  const features = optionalValue(node, 'features');
  const { name } = context.item.declaration;
  if (features === undefined || isEmpty(features)) return;
  if (features.kind !== 'array') return context.collector.say('features-not-array', {}, features);
  for (const feature of features.elements) {
    checkNamed(feature, `feature of struct ${name}`, 'feature', context);
    const nameNode = nameOf(feature, context);
    if (nameNode !== undefined) checkName(nameNode, `Feature of struct ${name}`, context);
  }
}

/** The keys and the condition of an element in its long form. */
function checkNamed(
  value: ValueNode,
  source: string,
  place: 'value' | 'feature',
  context: EarlyContext,
): void {
  if (value.kind !== 'object' || !context.release.has('form.long')) return;
  checkKeys(value, source, place, context);
  checkCondition(value, context);
}

function nameOf(value: ValueNode, { release }: EarlyContext): ValueNode | undefined {
  const isLong = value.kind === 'object' && release.has('form.long');
  return isLong ? findMember(value, 'name')?.value : value;
}

function checkArguments(definition: CommandDefinition | EventDefinition, context: EarlyContext): void {
  const data = optionalValue(definition.node, 'data');
  if (data === undefined) return;
  const { boxed } = definition;
  const source = ofKey('data', definition);
  const meanings = boxed ? (['struct', 'union', 'alternate'] as const) : (['struct'] as const);
  checkType(data, { source, meanings, mismatch: 'data-type', mayBeInPlace: !boxed }, context);
}

function checkReturns(definition: CommandDefinition, context: EarlyContext): void {
  const returns = optionalValue(definition.node, 'returns');
  if (returns === undefined) return;
  const isFree = context.pragmas.lists['returns-whitelist'].has(definition.name);
  const meanings = isFree
    ? (['union', 'struct', 'built-in', 'alternate', 'enum'] as const)
    : (['union', 'struct'] as const);
  const use = { source: ofKey('returns', definition), meanings, mismatch: 'returns-type' } as const;
  checkType(returns, { ...use, mayBeArray: true }, context);
}

/** Only commands return something to document. */
function checkNoReturns({ item, collector }: EarlyContext): void {
  const { documentation } = item;
  const section = documentation?.sections.find(({ kind }) => kind === 'returns');
  if (documentation === undefined || section === undefined) return;
  const reference = { entry: documentation, offset: 0 };
  collector.report('doc-returns-kind', {}, section.label ?? section, { entry: documentation, reference });
}
