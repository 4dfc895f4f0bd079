import type { UnionDefinition } from '../../schema/definitions';
import { checkClashes } from './clashes';
import { resolveBranch, type SemanticContext } from './semantic-context';

/** The enum that the branches of a simple union make; a definition of its own to QEMU's front end. */
export function checkBranchEnum({ branches }: UnionDefinition, context: SemanticContext): void {
  const values = branches.map(({ name, key }) => ({ name, node: key }));
  checkClashes(values, (name) => `branch '${name}'`, context);
}

/** A branch may have any type, so all that can be wrong is that there is no such type, or no branch at all. */
export function checkSimpleUnion(definition: UnionDefinition, context: SemanticContext): void {
  const { branches, nameNode, isIncomplete } = definition;
  if (branches.length === 0 && !isIncomplete) context.collector.report('union-empty', {}, nameNode);
  // The reference crashes where the type is unknown.
  for (const branch of branches) if (branch.type !== undefined) resolveBranch(branch, branch.type, context);
}
