import { NEWEST_RELEASE } from '../../releases/release';
import { explainChoice } from '../../releases/release-choice';
import type { CheckedRoot, CheckReport } from '../check-paths';

/** Sentences that tell by which rules was checked what has diagnostics, where they are not the newest ones. */
export function releaseNotes({ roots }: CheckReport): string[] {
  const spellings = new Map<string, string[]>();
  for (const root of roots) {
    if (root.choice.release === NEWEST_RELEASE || !hasShownDiagnostics(root)) continue;
    const rules = `by the rules of QEMU ${root.choice.release.version} (${explainChoice(root.choice)}).`;
    spellings.set(rules, [...(spellings.get(rules) ?? []), root.spelling]);
  }
  return [...spellings].map(([rules, some]) => {
    return some.length === roots.length ? `Checked ${rules}` : `Checked ${some.join(', ')} ${rules}`;
  });
}

function hasShownDiagnostics({ files }: CheckedRoot): boolean {
  return files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'hint'));
}
