import type { RuleSpan } from './rule-span';
import { RULES } from './rules';

/** Something in the text of a schema that only some releases understand, whatever the text is parsed by. */
export interface Sign {
  /** What a person would call it. */
  readonly name: string;
  /** Global, and linear in time: it starts with plain characters, and nothing in it can run far. */
  readonly pattern: RegExp;
  /** A text that holds this does not count. */
  readonly unless?: string;
  /** In which releases it means what it says. */
  readonly span: RuleSpan;
  readonly weight: Weight;
}

/** How much an occurrence says: what nobody writes by mistake is worth several that somebody may. */
export type Weight = typeof SURE | typeof LIKELY | typeof FAINT;
export const SURE = 3;
export const LIKELY = 1;
/** Tells between releases that other signs point to, and is by itself no reason to leave the newest one. */
export const FAINT = 0.3;

/** By what a schema shows for which release it was written. */
export const SIGNS: readonly Sign[] = [
  pragma('returns-whitelist'),
  pragma('name-case-whitelist'),
  pragma('command-returns-exceptions'),
  pragma('command-name-exceptions'),
  pragma('member-name-exceptions'),
  pragma('documentation-exceptions'),
  {
    name: 'preprocessor text in conditions',
    pattern: /'if':\s*(?:\[|'\w*[^'\w\n])/g,
    span: { until: RULES['if.cpp-text'].until },
    weight: LIKELY,
  },
  {
    name: "'all', 'any' and 'not' in conditions",
    pattern: /'if':\s*\{\s*'(?:all|any|not)'/g,
    span: RULES['if.tree'],
    weight: LIKELY,
  },
  {
    name: 'unions without base',
    pattern: /'union':\s*'[^'\n]*',\s*'data':/g,
    span: RULES['union.simple'],
    weight: LIKELY,
  },
  {
    name: "'Note:' and 'Example:' sections",
    pattern: /^# (?:Notes?|Examples?):/gm,
    span: RULES['doc.tag-note-example'],
    weight: LIKELY,
  },
  {
    // Since members must be documented, schemas that ask for documentation name those that have none.
    name: "'doc-required' without 'documentation-exceptions'",
    pattern: /'doc-required':\s*true/g,
    unless: "'documentation-exceptions'",
    span: { until: '8.2' },
    weight: LIKELY,
  },
  { name: "'Errors:' sections", pattern: /^# Errors:/gm, span: RULES['doc.tag-errors'], weight: LIKELY },
  {
    name: "'.. qmp-example::' blocks",
    pattern: /^# \.\. qmp-example::/gm,
    span: { since: '9.1' },
    weight: LIKELY,
  },
  { name: "'Features:' lists", pattern: /^# Features:/gm, span: RULES['doc.features-line'], weight: LIKELY },
  {
    name: 'descriptions of members that are not indented',
    pattern: /^# @[\w-]+: [^\n]*\n# (?!\s|@|=|[A-Z][A-Za-z]*:)/gm,
    span: RULES['doc.indent-free'],
    weight: FAINT,
  },
  { name: "'coroutine'", pattern: /'coroutine':/g, span: RULES['flag.coroutine'], weight: LIKELY },
];

type PragmaList = keyof { [R in keyof typeof RULES as R extends `pragma.${infer Name}` ? Name : never]: R };

function pragma(name: PragmaList): Sign {
  return {
    name: `pragma '${name}'`,
    pattern: new RegExp(`'${name}':`, 'g'),
    span: RULES[`pragma.${name}`],
    weight: SURE,
  };
}
