import type { KeyPlace } from '../../../checks/structure/allowed-keys';
import type { DefinitionKind } from '../../../schema/definitions';
import { findMember } from '../../../syntax/nodes';
import type { TypeRole } from '../../../schema/type-uses';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { hole, type Template, template } from '../template';
import { fittingConditions } from './conditions';
import { fittingMembers } from './discriminator';
import { fittingFeatures } from './feature-names';
import { fittingTypes } from './suitable-types';

/** The only value that each flag can have: flags say only what differs from the default. */
export const FLAGS: Readonly<Record<string, boolean>> = {
  boxed: true,
  gen: false,
  'success-response': false,
  'allow-oob': true,
  'allow-preconfig': true,
  coroutine: true,
};

/** The form that the value of a key has, filled with what fits best; nothing if nothing fits. */
export function shapeOfKey(key: string, of: KeyPlace, context: ExpressionContext): Template | undefined {
  const flag = FLAGS[key];
  if (flag !== undefined) return [String(flag)];
  switch (key) {
    case 'data':
      return shapeOfData(of as DefinitionKind, context);
    case 'base':
      return of === 'struct' ? typeShape('base', context) : template`{ ${hole()} }`;
    case 'discriminator':
      return discriminatorShape(context);
    case 'returns':
      return typeShape('returns', context);
    case 'type':
      return typeShape(of === 'branch' ? 'branch' : 'member', context);
    case 'name':
      return quoted(of === 'feature' ? (fittingFeatures(context, [])[0] ?? 'feature') : 'value');
    case 'prefix':
      return quoted(upperSnake(context.definition?.name ?? ''));
    case 'features':
      return template`[ '${hole(fittingFeatures(context, [])[0] ?? 'feature')}' ]`;
    case 'all':
    case 'any':
      return template`[ ${quoted(fittingConditions(context)[0] ?? '')} ]`;
    case 'if':
    case 'not':
      return quoted(fittingConditions(context)[0] ?? '');
    default:
      return undefined;
  }
}

/** What a union without base will choose by is open. */
function discriminatorShape(context: ExpressionContext): Template | undefined {
  const [best] = fittingMembers(context);
  const { definition } = context;
  const hasBase = definition !== undefined && findMember(definition.node, 'base') !== undefined;
  return best === undefined && hasBase ? undefined : quoted(best ?? '');
}

function shapeOfData(kind: DefinitionKind, context: ExpressionContext): Template | undefined {
  const { definition } = context;
  switch (kind) {
    case 'enum':
      return template`[ '${hole('value')}' ]`;
    case 'alternate':
      return template`{ '${hole('number')}': '${hole('int')}', '${hole('flag')}': '${hole('bool')}' }`;
    case 'command':
    case 'event':
      if (definition !== undefined && 'boxed' in definition && definition.boxed)
        return typeShape('arguments', context);
      return template`{ ${hole()} }`;
    default:
      return template`{ ${hole()} }`;
  }
}

function typeShape(role: TypeRole, context: ExpressionContext): Template | undefined {
  const place: TypePlace = { kind: 'type', role, part: undefined, isElement: false, orObject: undefined };
  const [best] = fittingTypes(place, context);
  return best === undefined ? undefined : quoted(best);
}

export function quoted(text: string): Template {
  return template`'${hole(text)}'`;
}

function upperSnake(name: string): string {
  return name.replace(/([a-z0-9])(?=[A-Z])/g, '$1_').toUpperCase();
}
