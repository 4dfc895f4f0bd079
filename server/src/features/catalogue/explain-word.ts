/** What the words of the language mean in a release, as Markdown. */
import { keysOf, type KeyPlace } from '../../checks/structure/allowed-keys';
import { codeSpan, paragraphs } from '../../markup/markdown-text';
import type { Release } from '../../releases/release';
import { isSpecialFeature } from '../../schema/definitions';
import { entryOf, type Explanation, passagesOf, spanText } from './explanation';
import { KEY_EXPLANATIONS } from './keys';
import { MARKUP_DIRECTIVES } from './markup-directives';
import { DIRECTIVE_EXPLANATIONS, PRAGMA_EXPLANATIONS } from './pragmas';
import { PLAIN_FEATURE, SPECIAL_FEATURE_EXPLANATIONS } from './special-features';
import { ROLE_MEANINGS } from './roles';
import { TAG_EXPLANATIONS } from './tags';

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

/** A key where it stands; nothing if the language has no such key. */
export function explainKey(
  key: string,
  place: KeyPlace | 'include' | 'pragma',
  release: Release,
): string | undefined {
  switch (place) {
    case 'include':
      return key === 'include'
        ? explain(key, 'Directive', DIRECTIVE_EXPLANATIONS.include, release)
        : undefined;
    case 'pragma': {
      if (key === 'pragma') return explain(key, 'Directive', DIRECTIVE_EXPLANATIONS.pragma, release);
      const explanation = entryOf(PRAGMA_EXPLANATIONS, key);
      return explanation && explain(key, 'Pragma', explanation, release);
    }
    default: {
      const explanation = entryOf(KEY_EXPLANATIONS[place], key);
      return explanation && explain(key, useOf(key, place, release), explanation, release);
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

/** The name of a feature: what QEMU makes of it. */
export function explainFeature(name: string, release: Release): string {
  if (!isSpecialFeature(name)) return PLAIN_FEATURE;
  return release.has(`feature.${name}`)
    ? passagesOf(SPECIAL_FEATURE_EXPLANATIONS[name], release)
    : PLAIN_FEATURE;
}

/** A word that begins a section of documentation; nothing if none does so. */
export function explainTag(word: string, release: Release): string | undefined {
  const explanation = entryOf(TAG_EXPLANATIONS, word);
  if (explanation === undefined) return undefined;
  const span = spanText(explanation.rule);
  return paragraphs(
    `**${codeSpan(`${word}:`)}** · section of documentation${span === '' ? '' : ` · ${span}`}`,
    passagesOf(explanation.text, release),
    passagesOf(explanation.value, release),
  );
}

/** A role in front of a reference; nothing if QEMU has none of that name. */
export function explainRole(role: string): string | undefined {
  const meaning = entryOf(ROLE_MEANINGS, role);
  return (
    meaning &&
    paragraphs(`**${codeSpan(`:${role}:`)}** · role`, `What follows between backquotes is ${meaning}.`)
  );
}

/** A directive of reStructuredText. */
export function explainDirective(name: string): string {
  const text = entryOf(MARKUP_DIRECTIVES, name) ?? 'Directive of reStructuredText.';
  return paragraphs(`**${codeSpan(`.. ${name}::`)}** · directive of reStructuredText`, text);
}
