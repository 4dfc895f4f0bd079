import type { MarkupLine } from './blocks';

/** What hyperlinks and substitutions by name stand for, wherever in the text that is said. */
export interface Targets {
  /** By name in lowercase. */
  readonly urls: ReadonlyMap<string, string>;
  readonly substitutions: ReadonlyMap<string, string>;
}

const NONE: Targets = { urls: new Map(), substitutions: new Map() };
const TARGET = /^\s*\.\. +_(?:`([^`]+)`|((?:[^\\:]|\\.)+)):(?: +(\S+))?$/;
const SUBSTITUTION = /^\s*\.\. +\|([^|]+)\| +replace:: +(.+)$/;

export function targetsOf(lines: readonly MarkupLine[]): Targets {
  if (!lines.some(({ text }) => text.includes('.. _') || text.includes('.. |'))) return NONE;
  const urls = new Map<string, string>();
  const substitutions = new Map<string, string>();
  for (const { text } of lines) {
    const target = TARGET.exec(text);
    if (target?.[3] !== undefined) urls.set(nameOfTarget(target[1] ?? target[2] ?? ''), target[3]);
    const substitution = SUBSTITUTION.exec(text);
    if (substitution !== null) substitutions.set(substitution[1] ?? '', substitution[2] ?? '');
  }
  return { urls, substitutions };
}

/** Names of targets are equal whatever their case and white space. */
export function nameOfTarget(name: string): string {
  return name.toLowerCase().split(/\s+/).join(' ').trim();
}
