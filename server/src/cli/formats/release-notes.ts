import { NEWEST_RELEASE } from '../../releases/release';
import { explainChoice } from '../../releases/release-choice';
import type { CheckedRoot, CheckReport } from '../check-paths';

/** How many roots a sentence names. */
const MAX_NAMES = 5;

/** Sentences that tell by which rules was checked what has diagnostics, unless somebody wrote that it is the newest. */
export function releaseNotes({ roots }: CheckReport): string[] {
  const spellings = new Map<string, string[]>();
  for (const root of roots) {
    const { release, reason } = root.choice;
    const isGuess = reason === 'default' || reason === 'evidence';
    if ((release === NEWEST_RELEASE && !isGuess) || !hasShownDiagnostics(root)) continue;
    const hint = isGuess ? '; --qemu-version sets another' : '';
    const rules = `by the rules of QEMU ${release.version} (${explainChoice(root.choice)})${hint}.`;
    spellings.set(rules, [...(spellings.get(rules) ?? []), root.spelling]);
  }
  return [...spellings].map(([rules, some]) => {
    return some.length === roots.length ? `Checked ${rules}` : `Checked ${nameRoots(some)} ${rules}`;
  });
}

function nameRoots(spellings: readonly string[]): string {
  const more = spellings.length - MAX_NAMES;
  return spellings.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function hasShownDiagnostics({ files }: CheckedRoot): boolean {
  return files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'hint'));
}
