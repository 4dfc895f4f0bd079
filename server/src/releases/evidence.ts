import type { RuleSpan } from './rule-span';
import { RULES } from './rules';

/** Something in the text of a schema that only some releases understand, whatever the text is parsed by. */
export interface Sign {
  /** What a person would call it. */
  readonly name: string;
  /** Where it stands: inside of one expression, or of one block of comments or documentation. */
  readonly place: 'code' | 'comment';
  /** Global, and linear in time: it starts with plain characters, and nothing in it can run far. */
  readonly pattern: RegExp;
  /** It does not count in a schema that holds this one. */
  readonly unless?: Sign;
  /** In which releases it means what it says. */
  readonly span: RuleSpan;
  readonly weight: Weight;
}

/** How much an occurrence says: what nobody writes by mistake is worth several that somebody may. */
export type Weight = typeof SURE | typeof LIKELY | typeof FAINT;
export const SURE = 3;
const LIKELY = 1;
/** Tells between releases that other signs point to, and is by itself no reason to leave the newest one. */
const FAINT = 0.3;

const DOCUMENTATION_EXCEPTIONS = pragma('documentation-exceptions');

/** By what a schema shows for which release it was written. */
export const SIGNS: readonly Sign[] = [
  pragma('returns-whitelist'),
  pragma('name-case-whitelist'),
  pragma('command-returns-exceptions'),
  pragma('command-name-exceptions'),
  pragma('member-name-exceptions'),
  DOCUMENTATION_EXCEPTIONS,
  {
    name: 'preprocessor text in conditions',
    place: 'code',
    pattern: /'if':\s*(?:\[|'\w*[^'\w\n])/g,
    span: { until: RULES['if.cpp-text'].until },
    weight: LIKELY,
  },
  {
    name: "'all', 'any' and 'not' in conditions",
    place: 'code',
    pattern: /'if':\s*\{\s*'(?:all|any|not)'/g,
    span: RULES['if.tree'],
    weight: LIKELY,
  },
  {
    name: 'unions without base',
    place: 'code',
    pattern: /'union':\s*'[^'\n]*',\s*'data':\s*\{[^{}]*\}\s*\}/g,
    span: RULES['union.simple'],
    weight: LIKELY,
  },
  {
    name: "'Note:' and 'Example:' sections",
    place: 'comment',
    pattern: /^# (?:Notes?|Examples?):/gm,
    span: RULES['doc.tag-note-example'],
    weight: LIKELY,
  },
  {
    // Since members must be documented, schemas that ask for documentation name those that have none.
    name: "'doc-required' without 'documentation-exceptions'",
    place: 'code',
    pattern: /'doc-required':\s*true/g,
    unless: DOCUMENTATION_EXCEPTIONS,
    span: { until: '8.2' },
    weight: LIKELY,
  },
  {
    name: "'Errors:' sections",
    place: 'comment',
    pattern: /^# Errors:/gm,
    span: RULES['doc.tag-errors'],
    weight: LIKELY,
  },
  {
    name: "'.. qmp-example::' blocks",
    place: 'comment',
    pattern: /^# \.\. qmp-example::/gm,
    span: { since: '9.1' },
    weight: LIKELY,
  },
  {
    name: "'Features:' lists",
    place: 'comment',
    pattern: /^# Features:/gm,
    span: RULES['doc.features-line'],
    weight: LIKELY,
  },
  {
    name: 'descriptions of members that are not indented',
    place: 'comment',
    pattern: /^# @[\w-]+: [^\n]*\n# (?!\s|@|=|[A-Z][A-Za-z]*:)/gm,
    span: RULES['doc.indent-free'],
    weight: FAINT,
  },
  {
    name: "'coroutine'",
    place: 'code',
    pattern: /'coroutine':/g,
    span: RULES['flag.coroutine'],
    weight: LIKELY,
  },
];

type PragmaList = keyof { [R in keyof typeof RULES as R extends `pragma.${infer Name}` ? Name : never]: R };

function pragma(name: PragmaList): Sign {
  return {
    name: `pragma '${name}'`,
    place: 'code',
    pattern: new RegExp(`'${name}':`, 'g'),
    span: RULES[`pragma.${name}`],
    weight: SURE,
  };
}
