/** The words of the language: keys, pragmas, directives. */
import { keysOf, type KeyPlace } from '../../checks/structure/allowed-keys';
import { codeSpan } from '../../markup/markdown-text';
import type { Release } from '../../releases/release';
import type { Key } from '../target/target';
import { entryOf, type Explanation, passagesOf, spanText } from './catalogue/explanation';
import { KEY_EXPLANATIONS } from './catalogue/keys';
import { DIRECTIVE_EXPLANATIONS, PRAGMA_EXPLANATIONS } from './catalogue/pragmas';
import type { HoverContext } from './hover-context';
import { explainOutOfBand } from './out-of-band';
import { paragraphs } from './sections';

const PLACES: Readonly<Record<KeyPlace, string>> = {
  enum: 'an enum',
  struct: 'a struct',
  union: 'a union',
  alternate: 'an alternate',
  command: 'a command',
  event: 'an event',
  member: 'a member',
  branch: 'a branch',
  value: 'a value of an enum',
  feature: 'a feature',
  condition: 'a condition',
};

/** What a key means where it stands; nothing if the language has no such key. */
export function hoverOfKey(target: Key, context: HoverContext): string | undefined {
  const { key, place } = target;
  switch (place) {
    case 'include':
      return key === 'include'
        ? explain(key, 'Directive', DIRECTIVE_EXPLANATIONS.include, context.release)
        : undefined;
    case 'pragma': {
      if (key === 'pragma') return explain(key, 'Directive', DIRECTIVE_EXPLANATIONS.pragma, context.release);
      const explanation = entryOf(PRAGMA_EXPLANATIONS, key);
      return explanation && explain(key, 'Pragma', explanation, context.release);
    }
    case 'unknown':
      return undefined;
    default: {
      const explanation = entryOf(KEY_EXPLANATIONS[place], key);
      if (explanation === undefined) return undefined;
      const text = explain(key, useOf(key, place, context.release), explanation, context.release);
      return key === 'allow-oob' ? paragraphs(text, outOfBand(target, context.release)) : text;
    }
  }
}

function useOf(key: string, place: KeyPlace, release: Release): string {
  const { required } = keysOf(release)[place];
  return `${required.includes(key) ? 'Required' : 'Optional'} key of ${PLACES[place]}`;
}

function explain(key: string, use: string, explanation: Explanation, release: Release): string {
  const { text, value, rule } = explanation;
  const span = spanText(rule);
  const isThere = rule === undefined || release.has(rule);
  return paragraphs(
    `**${codeSpan(key)}** · ${use}${span === '' ? '' : ` · ${span}`}`,
    isThere ? undefined : `*The release in force, ${release.version}, does not have it.*`,
    passagesOf(text, release),
    valueText(passagesOf(value, release)),
  );
}

function valueText(text: string): string {
  return text === '' ? '' : `*Value:* ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function outOfBand({ definition }: Key, release: Release): string {
  return explainOutOfBand(definition?.kind === 'command' ? definition : undefined, release);
}
