import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DisagreementGroup } from './tally';

/** A disagreement for a person: the files, and what each side says. */
export function describeDisagreement({ signature, count, example, judgement }: DisagreementGroup): string {
  const files = Object.entries(example.files).map(([name, text]) => {
    return `--- ${name}\n${escapeControls(text)}${text.endsWith('\n') ? '' : ' (no line end)\n'}`;
  });
  const { reference, ours } = judgement;
  const them = reference.crash === null ? (reference.error ?? '(accepted)') : `(crash) ${reference.crash}`;
  const us = ours.thrown ?? ours.report ?? `(accepted; errors: ${ours.errors.join() || 'none'})`;
  return [
    `=== ${count} x ${escapeControls(signature)}\n`,
    `(${example.history.join('; ')})\n`,
    ...files,
    `--- reference\n${escapeControls(them)}\n--- we\n${escapeControls(us)}\n\n`,
  ].join('');
}

/** Writes the files of the smallest cases into a directory, one folder a group. */
export function keepDisagreements(groups: readonly DisagreementGroup[], directory: string): void {
  for (const [index, group] of groups.entries()) {
    const folder = join(directory, String(index + 1).padStart(3, '0'));
    const files = { ...group.example.files, 'disagreement.txt': describeDisagreement(group) };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }
}

/** What a terminal would swallow, as escapes. */
function escapeControls(text: string): string {
  return text.replace(/[^\n\x20-\x7e]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
  });
}
