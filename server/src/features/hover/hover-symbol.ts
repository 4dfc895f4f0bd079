import type { SchemaSymbol } from '../target/schema-symbol';
import { hoverOfBuiltIn } from './built-in-hover';
import { hoverOfCondition } from './condition-hover';
import { hoverOfDefinition } from './definition-hover';
import { hoverOfFeature } from './feature-hover';
import type { HoverContext } from './hover-context';
import { hoverOfFile } from './include-hover';
import { hoverOfBranch, hoverOfMember, hoverOfValue } from './member-hover';

/** What there is to say about a symbol. */
export function hoverOfSymbol(symbol: SchemaSymbol, around: HoverContext): string | undefined {
  const context = 'owner' in symbol ? around.of(symbol.owner) : around;
  switch (symbol.kind) {
    case 'definition':
      return hoverOfDefinition(symbol.owner, context);
    case 'member':
      return hoverOfMember(symbol.member, symbol.owner, context);
    case 'value':
      return hoverOfValue(symbol.value, symbol.owner, context);
    case 'branch':
      return hoverOfBranch(symbol.branch, symbol.owner, context);
    case 'feature':
      return hoverOfFeature(symbol.feature, symbol.owner, context);
    case 'built-in':
      return hoverOfBuiltIn(symbol.name, context);
    case 'condition':
      return hoverOfCondition(symbol.name, undefined, context);
    case 'file':
      return hoverOfFile(symbol.path, context);
  }
}
