import type { Release } from '../releases/release';

/** What a release says about single tokens, looked up once so that a scanner need not ask. */
export interface LexicalRules {
  /** Strings know JSON's escapes; else only a doubled backslash. */
  readonly hasJsonEscapes: boolean;
  /** `null` is a literal. */
  readonly hasNull: boolean;
  /** A string holds any character; else only those that ASCII can print. */
  readonly allowsAnyCharacter: boolean;
  /** How much of a run of stray text is called stray. */
  readonly strayPart: 'character' | 'before-double-quote' | 'run';
}

const known = new WeakMap<Release, LexicalRules>();

export function lexicalRulesOf(release: Release): LexicalRules {
  let rules = known.get(release);
  if (rules === undefined) {
    rules = {
      hasJsonEscapes: release.has('lex.json-escapes'),
      hasNull: release.has('lex.null'),
      allowsAnyCharacter: release.has('lex.string-any-char'),
      strayPart: strayPartOf(release),
    };
    known.set(release, rules);
  }
  return rules;
}

function strayPartOf(release: Release): LexicalRules['strayPart'] {
  if (release.has('lex.stray-one-char')) return 'character';
  return release.has('lex.stray-stops-at-dquote') ? 'before-double-quote' : 'run';
}
