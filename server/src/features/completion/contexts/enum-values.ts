import { discriminatorType } from '../../target/parts';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { describeValue } from './describe-along';
import { documentedButAbsent } from './documented-names';

/** The values that others count on already: those that the documentation describes, and those that unions have branches for. */
export function offerEnumValues(context: ExpressionContext): Offer[] {
  const { definition } = context;
  if (definition?.kind !== 'enum') return [];
  const documented = documentedButAbsent('member', context);
  const known = new Set([...documented, ...definition.values.map(({ name }) => name)]);
  const chosen = [...branchesFor(definition.name, context)].filter(([name]) => !known.has(name));
  const describe = describeValue(context);
  return [
    ...documented.map((name) => stringOffer(name, 'value', { detail: 'documented' })),
    ...chosen.map(([name, union]) => {
      return stringOffer(name, 'value', { detail: `branch of ${union}`, along: describe(name) });
    }),
  ];
}

/** The branches of the unions that choose by an enum, each with the name of its union. */
function branchesFor(name: string, { view: { schema } }: ExpressionContext): ReadonlyMap<string, string> {
  const branches = new Map<string, string>();
  for (const module of schema.modules) {
    for (const { declaration } of module.definitions) {
      if (declaration.kind !== 'union' || discriminatorType(declaration, schema)?.name !== name) continue;
      for (const branch of declaration.branches)
        if (!branches.has(branch.name)) branches.set(branch.name, declaration.name);
    }
  }
  return branches;
}
