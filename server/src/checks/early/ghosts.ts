import { isCutShort } from '../../schema/damage';
import type { EarlyContext } from './early-context';

/** What is documented and does not exist, of those things whose documentation is looked at: enums are not. */
export function checkGhosts(existing: readonly string[], { item, collector }: EarlyContext): void {
  const { declaration, documentation } = item;
  if (documentation?.symbol === undefined || isCutShort(documentation) || declaration.isIncomplete) return;
  if (documentation.symbol.name !== declaration.name) return;
  const ghosts = documentation.sections.filter(
    ({ kind, label }) => kind === 'member' && label !== undefined && !existing.includes(label.name),
  );
  const names = ghosts.map(({ label }) => label?.name ?? '');
  const reference = { entry: documentation, offset: 0 };
  for (const ghost of ghosts) {
    const options = { entry: documentation, reference, referenceArguments: { names: names.join(', ') } };
    collector.say('doc-ghost', { names: ghost.label?.name ?? '' }, ghost.label ?? ghost, options);
  }
}
