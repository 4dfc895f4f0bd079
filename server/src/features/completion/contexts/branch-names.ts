import { discriminatorType } from '../../target/parts';
import { namespaceOf } from '../../../schema/schema-namespace';
import { type Type, typeOfReference } from '../../../schema/types';
import { findMember, type ObjectNode } from '../../../syntax/nodes';
import { keysIn } from '../cursor/expression-cursor';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { coverage, similarity, wordsOf } from '../ranking/words';
import { hole, template } from '../template';
import { bestTypes } from './suitable-types';

/** The values of the discriminator's enum that have no branch yet, each with the type that suits it best. */
export function offerBranchNames(node: ObjectNode, context: ExpressionContext): Offer[] {
  const { definition, view, cursor } = context;
  const reference = definition && discriminatorType(definition, view.schema);
  if (reference === undefined || reference.isArray) return [];
  const type = typeOfReference(reference, namespaceOf(view.schema));
  const taken = keysIn(node.members);
  const detail = `value of ${reference.name}`;
  const hasColon = cursor.slot === 'key' && cursor.hasColon;
  const bestType = hasColon ? () => undefined : bestTypes('branch', context);
  const mustBeName = view.schema.release.has('union.branch-name-rule');
  const free = valuesOf(type, context).filter(
    (value) => !taken.has(value) && (!mustBeName || /^[a-z]/i.test(value)),
  );
  const subject = { kind: 'part', definition: reference.name } as const;
  return byTypeBehind(free, cursor).map((value) => {
    const behind = hasColon ? {} : { behind: template`: '${hole(bestType(value) ?? '')}'` };
    return stringOffer(value, 'value', { detail, subject, ...behind });
  });
}

/** Where the branch has a type already, the values first that are called like it. */
function byTypeBehind(values: readonly string[], cursor: ExpressionContext['cursor']): readonly string[] {
  const value = cursor.slot === 'key' ? cursor.value : undefined;
  const type = value?.kind === 'object' ? findMember(value, 'type')?.value : value;
  if (type?.kind !== 'string') return values;
  const words = wordsOf(type.value);
  const whole = type.value.toLowerCase();
  const score = (name: string): number => {
    const plain = name.toLowerCase().replace(/[-_]/g, '');
    return (
      coverage(wordsOf(name), words) + similarity(wordsOf(name), words) + (whole.endsWith(plain) ? 1 : 0)
    );
  };
  return values
    .map((name) => ({ name, score: score(name) }))
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

/** The values of an enum, in the order in which it has them. */
export function valuesOf(type: Type | undefined, { view: { schema } }: ExpressionContext): readonly string[] {
  switch (type?.kind) {
    case 'predefined-enum':
      return type.values;
    case 'branch-enum':
      return type.owner.branches.map(({ name }) => name);
    case 'defined': {
      const definition = schema.lookup(type.name)?.definition;
      return definition?.kind === 'enum' ? definition.values.map(({ name }) => name) : [];
    }
    default:
      return [];
  }
}
