/** Mutations of documentation lines. */
import type { Random } from '../random';
import { DOCUMENTATION_LINES, DOCUMENTATION_WORDS } from './documentation-vocabulary';
import { type Mutation, type Mutations, splice } from './mutation';
import { NAMES } from './vocabulary';

export const DOCUMENTATION_MUTATIONS: Mutations = {
  'doc-line-removed': onDocumentation((lines, at) => void lines.splice(at, 1)),
  'doc-line-added': onDocumentation((lines, at, random) => {
    lines.splice(at + random.below(2), 0, random.pick(DOCUMENTATION_LINES));
  }),
  'doc-lines-added': onDocumentation((lines, at, random) => {
    const blank = random.chance(0.5) ? ['#'] : [];
    lines.splice(at + 1, 0, random.pick(DOCUMENTATION_LINES), ...blank, random.pick(DOCUMENTATION_LINES));
  }),
  'doc-line-replaced': onDocumentation((lines, at, random) => {
    lines[at] = random.pick(DOCUMENTATION_LINES);
  }),
  'doc-lines-swapped': onDocumentation((lines, at, random, all) => {
    const other = random.pick(all);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  }),
  'doc-line-copied': onDocumentation((lines, at, random, all) => {
    lines.splice(random.chance(0.5) ? at : random.pick(all), 0, lines[at]!);
  }),
  'doc-indentation-changed': onDocumentation((lines, at, random) => {
    const line = lines[at]!;
    lines[at] = random.chance(0.5)
      ? line.replace(/^(\s*# )/, (start) => start + ' '.repeat(1 + random.below(4)))
      : line.replace(/^(\s*#) +/, random.chance(0.7) ? '$1 ' : '$1');
  }),
  'doc-line-edited': onDocumentation((lines, at, random) => {
    const line = lines[at]!;
    const column = random.below(line.length + 1);
    lines[at] = random.chance(0.3)
      ? splice(line, column, column + 1, '')
      : splice(line, column, column, random.pick(DOCUMENTATION_WORDS));
  }),
  'doc-line-broken': onDocumentation((lines, at, random) => {
    const column = random.below(lines[at]!.length + 1);
    lines[at] = splice(lines[at]!, column, column, '\n# ');
  }),
  'doc-border-changed': onDocumentation((lines, at, random) => {
    if (random.chance(0.5)) lines.splice(at, 1);
    else lines.splice(at, 0, '##');
  }, /^\s*##/),
  'doc-interrupted': onDocumentation((lines, at, random) => {
    lines.splice(at, 0, random.pick(['', '', '  ', '\t', '#', 'x']));
  }),
  'doc-name-replaced': (text, random) => {
    const names = [...text.matchAll(/^(\s*#\s*@)([^:\n]*)(?=:)/gm)];
    if (names.length === 0) return text;
    const { 1: start = '', 2: name = '', index } = random.pick(names);
    const other = random.chance(0.5) ? random.pick(names)[2]! : random.pick(NAMES);
    return splice(text, index + start.length, index + start.length + name.length, other);
  },
};

type LineMutation = (lines: string[], at: number, random: Random, all: readonly number[]) => void;

function onDocumentation(change: LineMutation, pattern = /^\s*#/): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    const all = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    if (all.length === 0) return text;
    change(lines, random.pick(all), random, all);
    return lines.join('\n');
  };
}
