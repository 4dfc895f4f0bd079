import { codeSpan, paragraphs } from '../../markup/markdown-text';
import { resolveTarget } from '../target/resolve-target';
import type { BranchName, TypeName } from '../target/target';
import type { FoundTarget } from '../target/targets';
import { hoverOfCondition } from './condition-hover';
import { explainDirective, explainTag } from '../catalogue/explain-word';
import { hoverOfExampleName } from './example-hover';
import { hoverOfFeature } from './feature-hover';
import type { HoverContext } from './hover-context';
import { hoverOfSymbol } from './hover-symbol';
import { hoverOfInclude } from './include-hover';
import { hoverOfKey } from './key-hover';
import { hoverOfBranch, noType } from './member-hover';
import { hoverOfPragmaEntry } from './pragma-entry-hover';

/** What stands in a file, explained as one of its schemas sees it; nothing if there is nothing to say. */
export function hoverOfTarget(found: FoundTarget, context: HoverContext): string | undefined {
  const { target } = found;
  switch (target.kind) {
    case 'key':
      return hoverOfKey(target, context);
    case 'include-path':
      return hoverOfInclude(target, context);
    case 'tag':
      return explainTag(target.word, context.release);
    case 'directive-name':
      return explainDirective(target.name);
    case 'url':
      return undefined;
    case 'condition-name':
      return hoverOfCondition(target.name, target.definition, context);
    case 'pragma-entry':
      return hoverOfPragmaEntry(target, symbolText(found, context), context);
    case 'branch-name':
      return branchText(target, found, context);
    case 'example-name':
      return symbolText(found, context) ?? hoverOfExampleName(target, found.item, context);
    case 'feature-name': {
      const owner = context.schema.entryOf(target.definition);
      return owner && hoverOfFeature(target.feature, owner, context, target.part?.name);
    }
    case 'type-name':
      return typeText(target, found, context);
    default:
      return symbolText(found, context);
  }
}

/** A name may stand for several things; of many only the first are told. */
const MOST_SYMBOLS = 3;

function symbolText(found: FoundTarget, context: HoverContext): string | undefined {
  const symbols = resolveTarget(found, context.view);
  const texts = symbols
    .slice(0, MOST_SYMBOLS)
    .map((symbol) => hoverOfSymbol(symbol, context))
    .filter((text) => text !== undefined);
  if (texts.length === 0) return undefined;
  const omitted = symbols.length - MOST_SYMBOLS;
  if (omitted > 0) texts.push(`It may mean ${omitted} more.`);
  return texts.join('\n\n---\n\n');
}

function branchText(target: BranchName, found: FoundTarget, context: HoverContext): string | undefined {
  const owner = context.schema.entryOf(target.definition);
  if (owner === undefined) return undefined;
  const value = resolveTarget(found, context.view).find((symbol) => symbol.kind === 'value');
  return hoverOfBranch(target.branch, owner, context, value);
}

/** A type where it is used; that it is an array there is worth a word. */
function typeText(target: TypeName, found: FoundTarget, context: HoverContext): string {
  const { reference } = target;
  const text = symbolText(found, context);
  if (text === undefined) return noType(reference.name);
  return paragraphs(reference.isArray ? `Array of ${codeSpan(reference.name)}` : undefined, text);
}
