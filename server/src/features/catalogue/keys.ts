/** What the keys of definitions and of their parts mean, by place and key. */
import type { KeyPlace } from '../../checks/structure/allowed-keys';
import type { Rule } from '../../releases/rules';
import { FEATURE_RULES } from '../../schema/feature-rules';
import { COMMAND_KEYS, EVENT_KEYS } from './command-keys';
import type { Explanation, Passage } from './explanation';

const CONDITION_VALUE: readonly Passage[] = [
  {
    text: "A symbol of the build such as `'CONFIG_FOO'`, or one of `{ 'all': […] }`, `{ 'any': […] }` and `{ 'not': … }`, nested at will.",
    when: 'if.tree',
  },
  {
    text: 'Text for the C preprocessor (`defined(CONFIG_FOO)`), or a list of texts that must all hold.',
    when: 'if.cpp-text',
  },
];

function condition(what: string, rule: Rule = 'if.definition'): Explanation {
  return {
    text: [
      `${what} is compiled in only if the condition holds; else neither C code nor introspection has it.`,
    ],
    value: CONDITION_VALUE,
    rule,
  };
}

function features(what: string, place: keyof typeof FEATURE_RULES, special: readonly Passage[]): Explanation {
  return {
    text: [
      `Names that tell clients, through introspection, what is special about ${what}: a behaviour that changed while the names did not.`,
      ...special,
      { text: 'Each must be documented below `Features:`.', when: 'doc.feature-required' },
    ],
    value: ["A list of names, or of `{ 'name': …, 'if': … }`."],
    rule: FEATURE_RULES[place],
  };
}

const SPECIAL: readonly Passage[] = [
  {
    text: '`deprecated` is special: QEMU can be told to reject or hide what has it.',
    when: 'feature.deprecated',
  },
  { text: 'So is `unstable`.', when: 'feature.unstable' },
];
const NO_SPECIAL: readonly Passage[] = [
  { text: 'Types cannot be `deprecated`, only their members can.', when: 'feature.deprecated' },
];

const MEMBERS =
  "Each key is the name of a member, with a `*` in front if it is optional; each value is its type: `'T'`, `['T']` for an array";
const LONG_MEMBER: Passage = {
  text: "or `{ 'type': …, 'if': …, 'features': … }`.",
  when: 'form.long',
};

const ENUM: Readonly<Record<string, Explanation>> = {
  enum: {
    text: ['Defines an enum: a type whose values are strings from a fixed list.'],
    value: ['The name of the type.', { text: 'In CamelCase.', when: 'name.style' }],
  },
  data: {
    text: ['The values, in the order in which C numbers them from 0.'],
    value: [
      'A list of names',
      { text: "or of `{ 'name': …, 'if': …, 'features': … }`.", when: 'form.long' },
      'It may be empty.',
    ],
  },
  prefix: {
    text: [
      "What the C constants begin with, in place of what is made of the type's name.",
      'On the wire nothing changes.',
    ],
    value: [
      'A string;',
      { text: 'it is taken as it is.', unless: 'c.enum-old' },
      { text: 'its words are split and put in capitals like those of a name.', when: 'c.enum-old' },
    ],
  },
  if: condition('The enum'),
  features: features('the enum', 'enum', NO_SPECIAL),
};

const STRUCT: Readonly<Record<string, Explanation>> = {
  struct: {
    text: ['Defines a struct: a JSON object with a fixed set of members.'],
    value: ['The name of the type.', { text: 'In CamelCase.', when: 'name.style' }],
  },
  data: { text: ["The struct's own members."], value: [MEMBERS, LONG_MEMBER, 'It may be empty.'] },
  base: {
    text: ['A struct whose members this one has, too, in front of its own. On the wire it does not show.'],
    value: ['The name of a struct.'],
  },
  if: condition('The struct'),
  features: features('the struct', 'struct', NO_SPECIAL),
};

const UNION: Readonly<Record<string, Explanation>> = {
  union: {
    text: ['Defines a union: an object whose further members depend on the value of one of its members.'],
    value: ['The name of the type.', { text: 'In CamelCase.', when: 'name.style' }],
  },
  base: {
    text: [
      'The members that all branches share, the discriminator among them.',
      { text: 'A simple union has none.', when: 'union.simple' },
    ],
    value: ['The name of a struct, or members in place.'],
  },
  discriminator: {
    text: [
      'The member of the base whose value selects the branch.',
      'It is of an enum type, not optional and not conditional.',
      { text: 'A simple union has none.', when: 'union.simple' },
    ],
    value: ['The name of a member.'],
  },
  data: {
    text: [
      "What each value of the discriminator adds to the base's members.",
      { text: 'A value without branch adds nothing.', unless: 'union.cover-all' },
      { text: 'Every value needs a branch.', when: 'union.cover-all' },
    ],
    value: [
      "Each key is a value of the discriminator's enum, each value the name of a struct.",
      { text: 'Unions will do, too.', when: 'union.branch-union' },
      {
        text: 'In a simple union each key is a name of its own, and each value any type.',
        when: 'union.simple',
      },
    ],
  },
  if: condition('The union'),
  features: features('the union', 'union', NO_SPECIAL),
};

const ALTERNATE: Readonly<Record<string, Explanation>> = {
  alternate: {
    text: ['Defines an alternate: a value of one of several types, told apart by their JSON types.'],
    value: ['The name of the type.', { text: 'In CamelCase.', when: 'name.style' }],
  },
  data: {
    text: ['The types to choose from. No two may have the same JSON type; the names are for C alone.'],
    value: [
      'Each key is a name, each value a type',
      { text: "(arrays `['T']` included).", when: 'alternate.array' },
      { text: '(no array).', unless: 'alternate.array' },
    ],
  },
  if: condition('The alternate'),
  features: features('the alternate', 'alternate', NO_SPECIAL),
};

/** Keys of parts and of conditions. */
const PARTS: Readonly<
  Record<
    Exclude<KeyPlace, 'enum' | 'struct' | 'union' | 'alternate' | 'command' | 'event'>,
    Readonly<Record<string, Explanation>>
  >
> = {
  member: {
    type: {
      text: ['The type of the member.'],
      value: ["`'T'`, or `['T']` for an array."],
      rule: 'form.long',
    },
    if: condition('The member', 'if.part'),
    features: features('the member', 'member', SPECIAL),
  },
  branch: {
    type: { text: ['The type of the branch.'], value: ['The name of a type.'], rule: 'form.long' },
    if: condition('The branch', 'if.part'),
  },
  value: {
    name: { text: ['The value, as it is on the wire.'], value: ['A string.'], rule: 'form.long' },
    if: condition('The value', 'if.part'),
    features: features('the value', 'value', SPECIAL),
  },
  feature: {
    name: {
      text: ['The name of the feature, as introspection shows it.'],
      value: ['A string.'],
      rule: 'form.long',
    },
    if: condition('The feature', 'if.feature'),
  },
  condition: {
    all: {
      text: ['Holds if all of its conditions do.'],
      value: ['A list of conditions, not empty.'],
      rule: 'if.tree',
    },
    any: {
      text: ['Holds if at least one of its conditions does.'],
      value: ['A list of conditions, not empty.'],
      rule: 'if.tree',
    },
    not: { text: ['Holds if its condition does not.'], value: ['One condition.'], rule: 'if.tree' },
  },
};

/** All explanations. */
export const KEY_EXPLANATIONS: Readonly<Record<KeyPlace, Readonly<Record<string, Explanation>>>> = {
  enum: ENUM,
  struct: STRUCT,
  union: UNION,
  alternate: ALTERNATE,
  command: {
    ...COMMAND_KEYS,
    if: condition('The command'),
    features: features('the command', 'command', SPECIAL),
  },
  event: { ...EVENT_KEYS, if: condition('The event'), features: features('the event', 'event', SPECIAL) },
  ...PARTS,
};
