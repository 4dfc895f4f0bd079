/** The words of the language: keys, pragmas, directives. */
import { paragraphs } from '../../markup/markdown-text';
import type { Release } from '../../releases/release';
import { explainKey } from '../catalogue/explain-word';
import type { Key } from '../target/target';
import type { HoverContext } from './hover-context';
import { explainOutOfBand } from './out-of-band';

/** What a key means where it stands; nothing if the language has no such key. */
export function hoverOfKey(target: Key, { release }: HoverContext): string | undefined {
  const { key, place } = target;
  const text = place === 'unknown' ? undefined : explainKey(key, place, release);
  if (text === undefined || key !== 'allow-oob') return text;
  return paragraphs(text, outOfBand(target, release));
}

function outOfBand({ definition }: Key, release: Release): string {
  return explainOutOfBand(definition?.kind === 'command' ? definition : undefined, release);
}
