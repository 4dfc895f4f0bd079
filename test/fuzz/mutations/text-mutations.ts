/** Mutations of the text itself: characters, lines, line ends, white space; and of whole entries and directives. */
import { type Mutation, type Mutations, splice } from './mutation';
import type { Random } from '../random';
import { DIRECTIVES, TOKENS } from './vocabulary';

const CHARACTERS = [...TOKENS, ...'a b c X Y 0 1 _ - . * @ : #'.split(' '), ' ', '\n', '\t'];
const BLANKS = ['\u00a0', '\u2028', '\x0b', '\x0c', '\u3000', '\x85', '\x1d', '\uFEFF', '\u180e'];
const ENDS = [
  '\n\n',
  '\n  ',
  '\r\n',
  '\r',
  '\t',
  '\n# c',
  ' x',
  ' ',
  "\n'",
  '\n##',
  '\n##\n',
  '\n##\n# x',
  "\n{ 'enum'",
  '',
];

export const TEXT_MUTATIONS: Mutations = {
  'character-changed': (text, random) => {
    const at = random.below(text.length);
    if (random.chance(0.33)) return splice(text, at, at + 1, '');
    return splice(text, at, at + (random.chance(0.5) ? 1 : 0), random.pick(CHARACTERS));
  },
  'text-cut': (text, random) => {
    const at = random.below(text.length + 1);
    return random.chance(0.5) ? text.slice(0, at) : text.slice(at);
  },
  'end-changed': (text, random) => {
    return (random.chance(0.5) ? text.trimEnd() : text) + random.pick(ENDS);
  },
  'line-ends-changed': (text, random) => {
    const [end, share] = random.pick([
      ['\r\n', 1],
      ['\r', 1],
      ['\r\n', 0.2],
      ['\n\r', 0.1],
      ['\r', 0.05],
    ] as const);
    return replaceSome(text, '\n', end, share, random);
  },
  'blanks-changed': (text, random) => {
    return replaceSome(text, ' ', random.chance(0.5) ? '\t' : random.pick(BLANKS), 0.02, random);
  },
  'byte-order-mark': (text) => `\uFEFF${text}`,
  'entries-indented': (text, random) => {
    return text.replace(/^(?=[#{])/gm, () => (random.chance(0.1) ? random.pick(['\t', '  ']) : ''));
  },
  'line-removed': onLines((lines, at, random) => void lines.splice(at, 1 + random.below(3))),
  'line-copied': onLines((lines, at, random) => {
    lines.splice(random.below(lines.length), 0, ...lines.slice(at, at + 1 + random.below(3)));
  }),
  'line-moved': onLines((lines, at, random) => {
    const moved = lines.splice(at, 1 + random.below(3));
    lines.splice(random.below(lines.length + 1), 0, ...moved);
  }),
  'lines-joined': (text, random) => {
    const ends = [...text.matchAll(/\n/g)];
    if (ends.length === 0) return text;
    const { index } = random.pick(ends);
    return splice(text, index, index + 1, random.pick(['', ' ', '\n\n']));
  },
};

export const ENTRY_MUTATIONS: Mutations = {
  'entry-removed': onEntries((entries, at) => void entries.splice(at, 1)),
  'entry-copied': onEntries((entries, at, random) => {
    entries.splice(random.below(entries.length + 1), 0, entries[at]!);
  }),
  'entry-moved': onEntries((entries, at, random) => {
    const [moved = ''] = entries.splice(at, 1);
    entries.splice(random.below(entries.length + 1), 0, moved);
  }),
  'entries-on-one-line': (text, random) => {
    const gaps = [...text.matchAll(/\}\s*\n\s*(?=\{)/g)];
    if (gaps.length === 0) return text;
    const { 0: gap, index } = random.pick(gaps);
    return splice(text, index, index + gap.length, '} ');
  },
  'directive-added': (text, random) => {
    const places = [...text.matchAll(/^(?=##|\{|$)/gm)].map(({ index }) => index);
    const at = places.length > 0 && random.chance(0.9) ? random.pick(places) : random.below(text.length);
    return splice(text, at, at, random.pick(DIRECTIVES) + (random.chance(0.9) ? '\n' : ' '));
  },
};

type ListMutation = (parts: string[], at: number, random: Random) => void;

function onLines(change: ListMutation): Mutation {
  return onParts('\n', change);
}

function onEntries(change: ListMutation): Mutation {
  return onParts(/\n(?=##\n# |\{)/, change);
}

function onParts(separator: string | RegExp, change: ListMutation): Mutation {
  return (text, random) => {
    const parts = text.split(separator);
    change(parts, random.below(parts.length), random);
    return parts.join('\n');
  };
}

function replaceSome(text: string, find: string, other: string, share: number, random: Random): string {
  return text.replaceAll(find, () => (share === 1 || random.chance(share) ? other : find));
}
