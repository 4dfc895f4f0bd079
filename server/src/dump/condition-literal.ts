import type { Release } from '../releases/release';
import type { Condition } from '../schema/definitions';
import { pythonList, pythonString } from './python-literal';

/** A condition as the dump shows it: a symbol alone stands bare, everything else in Python's literal form. */
export function conditionLiteral(condition: Condition, release: Release): string {
  if (release.has('dump.if-list')) return listLiteral(condition);
  return condition.kind === 'symbol' ? condition.node.value : treeLiteral(condition);
}

function listLiteral(condition: Condition): string {
  return condition.kind === 'all'
    ? pythonList(condition.operands.map(treeLiteral))
    : pythonList([treeLiteral(condition)]);
}

function treeLiteral(condition: Condition): string {
  switch (condition.kind) {
    case 'text':
    case 'symbol':
      return pythonString(condition.node.value);
    case 'not':
      return `{'not': ${treeLiteral(condition.operand)}}`;
    case 'all':
    case 'any':
      return `{'${condition.kind}': ${pythonList(condition.operands.map(treeLiteral))}}`;
  }
}
