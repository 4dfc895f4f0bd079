/** In process, warm: one character of a string in the middle of the largest file comes and goes. */
import { applyChange } from '../../harness/apply-change';
import { readInput } from '../input/schema-input';
import { toStrictJson } from '../input/strict-json';
import type { Contestant } from '../race';
import type { Result } from '../report/measurement';
import { loadRivals } from '../rivals/load-rivals';
import type { RivalDocument, RivalParser } from '../rivals/rival';
import { parse, reparse, type SyntaxTree, type TextChange } from '../subject';
import { stringInTheMiddle, Toggle } from './edits';
import { missingRows, raceRows } from './race-rows';
import { answer, type ProgramRequest } from './request';

const FAMILY = 'reparse/largest';

async function measure({ directory, rivals: directories, distance }: ProgramRequest): Promise<Result[]> {
  const { texts, largest } = readInput(directory, '');
  const text = texts.get(largest) ?? '';
  const rivals = loadRivals(directories);
  const contestants = [ours(text), ...rivals.parsers.map((parser) => theirs(parser, toStrictJson(text)))];
  const longDistance = { ...distance, maxRounds: 4 * distance.maxRounds };
  return [...(await raceRows(FAMILY, 'lezer', contestants, longDistance)), ...missingRows(FAMILY, rivals)];
}

function ours(text: string): Contestant {
  const toggle = new Toggle(stringInTheMiddle(text));
  let tree: SyntaxTree = parse(text);
  return { id: 'qapi', label: 'qapi', run: () => (tree = reparse(tree, [toggle.next()])) };
}

function theirs({ id, label, open, parse: parseAgain }: RivalParser, json: string): Contestant {
  const toggle = new Toggle(stringInTheMiddle(json));
  const document = open?.(json) ?? fromScratch(json, parseAgain);
  const suffix = open === undefined ? ', from scratch' : ', incremental';
  return { id, label: `${label}${suffix}`, run: () => document.edit(toggle.next()) };
}

function fromScratch(original: string, parseAgain: RivalParser['parse']): RivalDocument {
  let text = original;
  const edit = (change: TextChange): unknown => {
    text = applyChange(text, change);
    return parseAgain(text);
  };
  return { edit };
}

answer(measure);
