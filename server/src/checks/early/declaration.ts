import type { MemberNode, ObjectNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import type { EarlyContext } from './early-context';
import { checkKeys, keyRange, reportMissing } from './keys';
import { checkName } from './names';
import { ofDefinition } from './sources';

const ONLY_FALSE: ReadonlySet<string> = new Set(['gen', 'success-response']);
const ONLY_TRUE: ReadonlySet<string> = new Set(['boxed', 'allow-oob', 'allow-preconfig']);

/** The first pass, which learns what there is: keys, flags, name, documentation. Yields whether there is a name. */
export function checkDeclaration(context: EarlyContext): boolean {
  const { item, pragmas, collector } = context;
  const { declaration, documentation } = item;
  const { nameNode, node, kind } = declaration;
  if (documentation === undefined && pragmas.docRequired) collector.say('doc-required', {}, nameNode);
  if (nameNode.kind !== 'string') {
    collector.say('meta-name-not-string', {}, nameNode);
    return false;
  }
  if (context.release.has('diag.all-keys')) {
    checkKeys(node, ofDefinition(declaration), kind, context, keyRange(node, kind));
    for (const member of node.members) checkFlag(member, node, context);
  } else checkKeysInOrder(node, context);
  if (checkName(nameNode, `'${kind}'`, context)) checkSuffix(context);
  checkSymbol(context);
  return true;
}

/** Each key in turn, and then the first one that is missing. */
function checkKeysInOrder(node: ObjectNode, context: EarlyContext): void {
  const { declaration } = context.item;
  const { required, optional } = context.keys[declaration.kind];
  const source = ofDefinition(declaration);
  for (const member of node.members) {
    const { key } = member;
    if (required.includes(key.value) || optional.includes(key.value)) checkFlag(member, node, context);
    else context.collector.say('keys-unknown', { source, keys: `key '${key.value}'`, valid: '' }, key);
  }
  const missing = required.find((name) => node.members.every(({ key }) => key.value !== name));
  if (missing !== undefined) reportMissing([missing], source, keyRange(node, declaration.kind), context);
}

/** Flags say only what differs from the default. */
function checkFlag({ key, value }: MemberNode, node: ObjectNode, context: EarlyContext): void {
  const flag = key.value;
  const values = { flag, source: ofDefinition(context.item.declaration) };
  if (ONLY_FALSE.has(flag)) {
    if (value.kind !== 'boolean' || value.value) context.collector.say('flag-false', values, value);
  } else if (ONLY_TRUE.has(flag)) {
    if (value.kind !== 'boolean' || !value.value) context.collector.say('flag-true', values, value);
  } else if (flag === 'if') checkCondition(node, context);
}

/** Arrays are called `…List`, and the enums of simple unions `…Kind`. */
function checkSuffix({ item, collector }: EarlyContext): void {
  const { name, nameNode } = item.declaration;
  if (!name.endsWith('List') && !name.endsWith('Kind')) return;
  collector.say('name-list-suffix', { suffix: name.slice(-4) }, nameNode);
}

function checkSymbol({ item, collector }: EarlyContext): void {
  const { declaration, documentation } = item;
  if (documentation?.symbol === undefined) return;
  const { symbol } = documentation;
  // That the symbol line names nothing is said by the parser.
  if (symbol.name === declaration.name || symbol.name === '') return;
  const reference = { entry: declaration.entry, offset: 0 };
  collector.say('doc-wrong-symbol', { symbol: symbol.name }, symbol, { entry: documentation, reference });
}
