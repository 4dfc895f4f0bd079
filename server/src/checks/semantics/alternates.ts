import type { Release } from '../../releases/release';
import type { JsonClass } from '../../schema/built-in-types';
import { cName } from '../../schema/c-name';
import type { AlternateDefinition, Branch } from '../../schema/definitions';
import { describeType, type Type } from '../../schema/types';
import { resolve, type SemanticContext } from './semantic-context';

/** The branches of an alternate are told apart by the JSON type alone (section 4.4 of the language reference). */
export function checkAlternate(definition: AlternateDefinition, context: SemanticContext): void {
  const types = definition.branches.map(
    ({ name, type }) => type && resolve(type, `branch '${name}'`, context),
  );
  const identifiers = new Map<string, Branch>();
  const claimed = new Map<JsonClass, Branch>();
  definition.branches.forEach((branch, index) => {
    checkClash(branch, identifiers, context);
    const type = types[index];
    if (type !== undefined) checkClass(branch, type, claimed, context);
  });
}

function checkClash(branch: Branch, identifiers: Map<string, Branch>, context: SemanticContext): void {
  const identifier = cName(branch.name, context.release);
  const earlier = identifiers.get(identifier);
  if (earlier === undefined) {
    identifiers.set(identifier, branch);
    return;
  }
  const values = { later: `branch '${branch.name}'`, earlier: `branch '${earlier.name}'` };
  context.collector.report('clash', values, branch.key);
}

function checkClass(
  branch: Branch,
  type: Type,
  claimed: Map<JsonClass, Branch>,
  context: SemanticContext,
): void {
  const { name } = branch;
  const claims = claimsOf(type, context.release);
  if (claims.length === 0) {
    context.collector.report(
      'branch-type',
      { name, type: describeType(type) },
      branch.type?.node ?? branch.key,
    );
    return;
  }
  const taken = claims.find((claim) => claimed.has(claim));
  if (taken !== undefined) {
    const earlier = claimed.get(taken)?.name ?? '';
    const related = [
      { message: 'the other branch', definition: context.item.declaration.name, member: earlier },
    ];
    context.collector.report('alternate-ambiguous', { name, earlier }, branch.key, { related });
  }
  for (const claim of claims) if (!claimed.has(claim)) claimed.set(claim, branch);
}

/** The JSON types that a branch takes, its own first; none if the type cannot be told from others. */
function claimsOf(type: Type, release: Release): JsonClass[] {
  switch (type.kind) {
    case 'array':
      return release.has('alternate.array') ? ['list'] : [];
    case 'implicit-object':
      return ['object'];
    case 'predefined-enum':
      return claimsOfEnum(type.values);
    case 'branch-enum':
      return claimsOfEnum(type.owner.branches.map(({ name }) => name));
    case 'built-in':
      if (type.name === 'str') return ['string', 'number', 'bool'];
      return type.jsonClass === undefined ? [] : [type.jsonClass];
    case 'defined':
      if (type.definition.kind === 'enum')
        return claimsOfEnum(type.definition.values.map(({ name }) => name));
      return type.definition.kind === 'alternate' ? [] : ['object'];
  }
}

/** The command line parser turns strings into numbers and booleans, so an enum may look like one of these. */
function claimsOfEnum(values: readonly string[]): JsonClass[] {
  const claims: JsonClass[] = ['string'];
  if (values.includes('on') || values.includes('off')) claims.push('bool');
  if (values.some((value) => /^[-+0-9.]/.test(value))) claims.push('number');
  return claims;
}
