import type { JsonClass } from '../../schema/built-in-types';
import type { AlternateDefinition, Branch } from '../../schema/definitions';
import { describeType, type Namespace, type Type } from '../../schema/types';
import { claimsOfEnum } from './claims';
import { enterPart, type NamedPart } from './clashes';
import { resolveBranch, type SemanticContext } from './semantic-context';

/** The branches of an alternate are told apart by the JSON type alone (section 4.4 of the language reference). */
export function checkAlternate(definition: AlternateDefinition, context: SemanticContext): void {
  const types = definition.branches.map(
    (branch) => branch.type && resolveBranch(branch, branch.type, context),
  );
  const identifiers = new Map<string, NamedPart>();
  const claimed = new Map<JsonClass, Branch>();
  definition.branches.forEach((branch, index) => {
    const part = { name: branch.name, node: branch.key };
    enterPart(part, identifiers, (name) => `branch '${name}'`, context);
    const type = types[index];
    if (type !== undefined) checkClass(branch, type, claimed, context);
  });
}

function checkClass(
  branch: Branch,
  type: Type,
  claimed: Map<JsonClass, Branch>,
  context: SemanticContext,
): void {
  const { name } = branch;
  const claims = claimsOf(type, context.namespace);
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
export function claimsOf(type: Type, namespace: Namespace): JsonClass[] {
  switch (type.kind) {
    case 'array':
      return namespace.release.has('alternate.array') ? ['list'] : [];
    case 'implicit-object':
      return ['object'];
    case 'predefined-enum':
      return claimsOfEnum(type.values);
    case 'branch-enum':
      return claimsOfEnum(type.owner.branches.map(({ name }) => name));
    case 'built-in':
      if (type.name === 'str') return ['string', 'number', 'bool'];
      return type.jsonClass === undefined ? [] : [type.jsonClass];
    case 'defined': {
      if (type.definitionKind === 'alternate') return [];
      const definition = type.definitionKind === 'enum' ? namespace.definition(type.name) : undefined;
      return definition?.kind === 'enum'
        ? claimsOfEnum(definition.values.map(({ name }) => name))
        : ['object'];
    }
  }
}
