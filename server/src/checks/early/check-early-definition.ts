import type { DefinitionItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { Namespace } from '../../schema/types';
import { EarlyFindingCollector, type Finding } from '../finding';
import { isDescribed } from '../semantics/documented-names';
import { keysOf } from '../structure/allowed-keys';
import { checkDeclaration } from './declaration';
import type { EarlyContext } from './early-context';
import { checkEntity } from './entities';
import { checkShape } from './shapes';

interface EarlyResult {
  /** Of the pass that learns what there is. */
  readonly declaration: readonly Finding[];
  /** Of the passes that know all names: the second one's first. */
  readonly rest: readonly Finding[];
  /** How many of these the second pass found. */
  readonly shapeCount: number;
  /** Where the third pass turns to another type: before that index of `rest`. */
  readonly pulls: readonly { readonly index: number; readonly name: string }[];
}

/** The checks of a definition by the front end up to 4.1. */
export function checkEarlyDefinition(
  item: DefinitionItem,
  { pragmas, release }: Schema,
  namespace: Namespace,
): EarlyResult {
  const { entry } = item.declaration;
  const pulls: { index: number; name: string }[] = [];
  const contextOf = (collector: EarlyFindingCollector): EarlyContext => {
    const pull = (name: string): void => void pulls.push({ index: collector.findings.length, name });
    return {
      item,
      pragmas,
      release,
      namespace,
      keys: keysOf(release),
      collector,
      get isDescribed() {
        return isDescribed(item, namespace);
      },
      pull,
    };
  };
  const declaration = new EarlyFindingCollector(entry, item.declaration);
  const rest = new EarlyFindingCollector(entry, item.declaration);
  const context = contextOf(rest);
  const isNamed = checkDeclaration(contextOf(declaration));
  if (isNamed) checkShape(context);
  const shapeCount = rest.findings.length;
  if (isNamed) checkEntity(context);
  return { declaration: declaration.findings, rest: rest.findings, shapeCount, pulls };
}
