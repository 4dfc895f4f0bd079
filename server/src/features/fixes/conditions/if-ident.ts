import { conditionSymbolsOf } from '../../../schema/condition-counts';
import { symbolsIn } from '../../../schema/conditions';
import type { StringNode } from '../../../syntax/nodes';
import { didYouMean } from '../did-you-mean';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { markedValue } from '../node-search';
import { namesIn, parseText, writeTree } from './condition-text';
import { removeTerm } from './remove-term';

export const SYMBOL = /^[A-Z][A-Z0-9_]*$/;

/** Where symbols stand, text for the preprocessor is an older release's way to say it; else the symbol is misspelled. */
export const fixConditionSymbol: FixMaker = (problem) => {
  const value = markedValue(problem);
  if (value?.kind !== 'string') return [];
  if (value.value.trim() === '') return removeTerm(value, problem);
  const term = parseText(value.value);
  if (term !== undefined && namesIn(term).every((name) => SYMBOL.test(name)))
    return [changeTo(writeTree(term), problem, true)];
  return fixSpelling(value, problem);
};

function fixSpelling(value: StringNode, problem: Problem): Fix[] {
  const name = value.value.trim();
  const own = new Set(symbolsIn(value).map((symbol) => symbol.name));
  const inUse = [...conditionSymbolsOf(problem.view.schema)].filter((symbol) => {
    return SYMBOL.test(symbol) && !own.has(symbol);
  });
  const similar = didYouMean(problem, name, inUse);
  if (similar.length > 0) return similar;
  const upper = name.toUpperCase().replaceAll(/[^A-Z0-9_]+/g, '_');
  return SYMBOL.test(upper) ? [changeTo(`'${upper}'`, problem, false)] : [];
}

function changeTo(text: string, problem: Problem, isPreferred: boolean): Fix {
  return fixInEntry(problem, `Change to ${text}`, [{ ...problem.range, text }], isPreferred);
}
