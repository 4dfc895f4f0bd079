import type { TextChange } from '../../server/src/text/text-change';

const ROOT = 'root.qapi';
const TYPES = 'types.qapi';
const TOOLS = 'tools.qapi';

/** A schema of 14 definitions. One of its files has diagnostics: a type that nobody knows, and a second `Lonely`. */
export const FILES: Readonly<Record<string, string>> = {
  [ROOT]: `{ 'pragma': { 'member-name-exceptions': [ 'Odd' ] } }
{ 'include': 'types.qapi' }
{ 'include': 'tools.qapi' }
# A remark
{ 'command': 'start', 'data': 'Start' }
{ 'command': 'list', 'returns': [ 'Engine' ] }
{ 'event': 'STOPPED', 'data': { 'why': 'Reason', '*engine': 'Engine' } }
`,
  [TYPES]: `{ 'enum': 'Reason', 'data': [ 'asked', 'broken' ] }
{ 'enum': 'Fuel', 'data': [ 'wood', 'oil' ] }
{ 'struct': 'Wood', 'data': { 'dry': 'bool' } }
##
# @Engine:
#
# Turns something.
#
# @fuel: what it burns
##
{ 'struct': 'Engine', 'data': { 'fuel': 'Fuel' } }
{ 'union': 'Tank', 'base': 'Engine', 'discriminator': 'fuel', 'data': { 'wood': 'Wood' } }
{ 'struct': 'Start', 'base': 'Engine', 'data': { 'slow': 'bool' } }
{ 'struct': 'Odd', 'data': { 'oddName': 'int' } }
{ 'struct': 'Lonely', 'data': { 'none': 'int' } }
`,
  [TOOLS]: `{ 'struct': 'Tool', 'data': { 'reason': 'Reason', 'missing': 'Screw' } }
{ 'struct': 'Lonely', 'data': {} }
{ 'command': 'use', 'data': { 'tool': 'Tool', 'engines': [ 'Engine' ] } }
`,
};

/** What somebody does to one of `FILES`, and what it should cost. */
export interface EditKind {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** How many entries of the file are parsed anew. */
  readonly parsed: number;
  /** How many definitions are checked, in whatever file. */
  readonly checked: number;
  /** The files whose diagnostics are others than before. */
  readonly republished: readonly string[];
}

export const EDITS: readonly EditKind[] = [
  {
    name: 'a blank line at the end of a file',
    ...{ file: ROOT, find: "*engine': 'Engine' } }\n", replace: "*engine': 'Engine' } }\n\n" },
    ...{ parsed: 0, checked: 0, republished: [] },
  },
  {
    name: 'a blank line between two entries',
    ...{ file: ROOT, find: "# A remark\n{ 'command'", replace: "# A remark\n\n{ 'command'" },
    ...{ parsed: 1, checked: 0, republished: [] },
  },
  {
    name: 'a word in a remark',
    ...{ file: ROOT, find: 'A remark', replace: 'Another remark' },
    ...{ parsed: 1, checked: 0, republished: [] },
  },
  {
    name: 'a word in a paragraph of documentation',
    ...{ file: TYPES, find: 'Turns something', replace: 'Turns nothing' },
    ...{ parsed: 1, checked: 1, republished: [] },
  },
  {
    name: 'a documented member that does not exist',
    ...{ file: TYPES, find: '@fuel:', replace: '@fuels:' },
    ...{ parsed: 1, checked: 1, republished: [TYPES] },
  },
  {
    name: 'a space inside a definition',
    ...{ file: TYPES, find: "'Engine', 'data'", replace: "'Engine',  'data'" },
    ...{ parsed: 1, checked: 1, republished: [] },
  },
  {
    name: 'the name of a member of a type that nobody looks into',
    ...{ file: TYPES, find: "'dry'", replace: "'damp'" },
    // Itself, and the union that has it as a branch.
    ...{ parsed: 1, checked: 2, republished: [] },
  },
  {
    name: 'the type of a member of a type that others only mention',
    ...{ file: TOOLS, find: "'reason': 'Reason'", replace: "'reason': 'Fuel'" },
    ...{ parsed: 1, checked: 1, republished: [TOOLS] },
  },
  {
    name: 'a new member of a base',
    ...{ file: TYPES, find: "'fuel': 'Fuel' }", replace: "'fuel': 'Fuel', 'hot': 'bool' }" },
    // Itself and its two heirs. Three more mention it, and `start` takes one of the heirs, boxed or not.
    ...{ parsed: 1, checked: 4, republished: [TYPES] },
  },
  {
    name: 'a member of a base that clashes with one of an heir',
    ...{ file: TYPES, find: "'fuel': 'Fuel' }", replace: "'fuel': 'Fuel', 'slow': 'bool' }" },
    ...{ parsed: 1, checked: 4, republished: [TYPES] },
  },
  {
    name: 'a new value of an enum that a union discriminates over',
    ...{ file: TYPES, find: "'wood', 'oil'", replace: "'wood', 'coal', 'oil'" },
    ...{ parsed: 1, checked: 2, republished: [] },
  },
  {
    name: 'a value that goes although a branch is for it',
    ...{ file: TYPES, find: "'wood', 'oil'", replace: "'oil'" },
    ...{ parsed: 1, checked: 2, republished: [TYPES] },
  },
  {
    name: 'a new value of an enum that nobody discriminates over',
    ...{ file: TYPES, find: "'asked'", replace: "'asked', 'bored'" },
    ...{ parsed: 1, checked: 1, republished: [] },
  },
  {
    name: 'another name for a type',
    ...{ file: TYPES, find: "'enum': 'Reason'", replace: "'enum': 'Cause'" },
    // Itself and its two users.
    ...{ parsed: 1, checked: 3, republished: [ROOT, TOOLS] },
  },
  {
    name: 'another kind for a type',
    ...{
      file: TYPES,
      find: "'enum': 'Reason', 'data': [ 'asked', 'broken' ]",
      replace: "'struct': 'Reason', 'data': {}",
    },
    ...{ parsed: 1, checked: 3, republished: [] },
  },
  {
    name: 'a definition that nobody names',
    ...{ file: ROOT, find: '# A remark\n', replace: "{ 'command': 'pause' }\n# A remark\n" },
    ...{ parsed: 1, checked: 1, republished: [] },
  },
  {
    name: 'a definition that somebody missed',
    ...{ file: ROOT, find: '# A remark\n', replace: "{ 'struct': 'Screw', 'data': {} }\n# A remark\n" },
    ...{ parsed: 1, checked: 2, republished: [TOOLS] },
  },
  {
    name: 'a definition that goes although somebody names it',
    // The second `Lonely` leads to the first, which moves up by a line.
    ...{ file: TYPES, find: "{ 'struct': 'Wood', 'data': { 'dry': 'bool' } }\n", replace: '' },
    ...{ parsed: 0, checked: 1, republished: [TYPES, TOOLS] },
  },
  {
    name: 'a second definition of a name',
    ...{ file: ROOT, find: '# A remark\n', replace: "{ 'command': 'list' }\n# A remark\n" },
    // The new one; nobody looks at what the name stands for, and the old one is the second now.
    ...{ parsed: 1, checked: 1, republished: [ROOT] },
  },
  {
    name: 'the last but one definition of a name',
    ...{ file: TYPES, find: "{ 'struct': 'Lonely', 'data': { 'none': 'int' } }\n", replace: '' },
    ...{ parsed: 0, checked: 0, republished: [TOOLS] },
  },
  {
    name: 'a line in front of what a diagnostic of another file leads to',
    ...{ file: TYPES, find: "{ 'struct': 'Odd'", replace: "\n{ 'struct': 'Odd'" },
    ...{ parsed: 0, checked: 0, republished: [TOOLS] },
  },
  {
    name: 'a syntax error in a definition',
    ...{ file: ROOT, find: "'start', 'data'", replace: "'start' 'data'" },
    ...{ parsed: 1, checked: 1, republished: [ROOT] },
  },
  {
    name: 'a type that stands for all arrays of another',
    ...{ file: TOOLS, find: "'Screw'", replace: "'EngineList'" },
    ...{ parsed: 1, checked: 1, republished: [TOOLS] },
  },
  {
    name: 'a feature',
    ...{ file: ROOT, find: "'list', ", replace: "'list', 'features': [ 'unstable' ], " },
    ...{ parsed: 1, checked: 1, republished: [] },
  },
  {
    name: 'a pragma',
    ...{ file: ROOT, find: "'Odd'", replace: "'Even'" },
    ...{ parsed: 1, checked: 14, republished: [TYPES] },
  },
  {
    name: 'an include less',
    ...{ file: ROOT, find: "{ 'include': 'tools.qapi' }\n", replace: '' },
    ...{ parsed: 0, checked: 0, republished: [TOOLS] },
  },
];

/** The edit as a change of what really differs. */
export function changeOfKind({ file, find, replace }: EditKind): TextChange {
  const text = FILES[file] ?? '';
  let start = text.indexOf(find);
  if (start < 0) throw new Error(`'${find}' is not in ${file}`);
  let end = start + find.length;
  let from = 0;
  let to = replace.length;
  while (start < end && from < to && text[start] === replace[from]) [start, from] = [start + 1, from + 1];
  while (start < end && from < to && text[end - 1] === replace[to - 1]) [end, to] = [end - 1, to - 1];
  return { start, end, text: replace.slice(from, to) };
}
