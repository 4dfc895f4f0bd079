import type { ArrayNode } from '../../../syntax/nodes';
import type { ExpressionContext } from '../expression-context';
import { bareOffer, type Offer, stringOffer } from '../offer';
import { namesInUse } from '../ranking/names-in-use';
import { hole, template } from '../template';

const SYMBOL = /^[A-Z][A-Z0-9_]*$/;

/** The symbols that conditions name elsewhere; and the ways to combine some. */
export function offerConditions(operandsOf: ArrayNode | undefined, context: ExpressionContext): Offer[] {
  const taken = new Set(operandsOf?.elements.map((element) => element.kind === 'string' && element.value));
  const symbols = fittingConditions(context).filter((symbol) => !taken.has(symbol));
  const offers = symbols.map((symbol) => stringOffer(symbol, 'condition'));
  if (context.cursor.typed.quotes.opening !== '' || !context.view.schema.release.has('if.tree'))
    return offers;
  const [first = ''] = symbols;
  return [
    ...offers,
    bareOffer("{ 'all': … }", 'skeleton', template`{ 'all': [ '${hole(first)}' ] }`),
    bareOffer("{ 'any': … }", 'skeleton', template`{ 'any': [ '${hole(first)}' ] }`),
    bareOffer("{ 'not': … }", 'skeleton', template`{ 'not': '${hole(first)}' }`),
  ];
}

/** What conditions name elsewhere, that of the same file first; at least something of the right form. */
export function fittingConditions({ view: { schema, module } }: ExpressionContext): readonly string[] {
  const isTree = schema.release.has('if.tree');
  const used = namesInUse('conditions', schema, module).filter((text) => !isTree || SYMBOL.test(text));
  if (used.length > 0) return used;
  return [isTree ? 'CONFIG_NAME' : 'defined(CONFIG_NAME)'];
}
