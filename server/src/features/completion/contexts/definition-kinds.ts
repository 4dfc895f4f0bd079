import type { DefinitionKind } from '../../../schema/definitions';
import { DEFINITION_KINDS } from '../../../schema/definitions';
import { findMember, type ObjectNode } from '../../../syntax/nodes';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { hole, type Template, template } from '../template';
import { includePaths } from './includes';

/** What an object may declare that does not tell yet: the kinds of definitions, an include, a pragma. */
export function offerDefinitionKinds(node: ObjectNode, context: ExpressionContext): Offer[] {
  const { cursor } = context;
  const isFirst = node.members.length === 0;
  const hasColon = cursor.slot === 'key' && cursor.hasColon;
  const kinds = [...DEFINITION_KINDS].sort((a, b) => weight(b, node, context) - weight(a, node, context));
  const offers = kinds.map((kind) => {
    const rest = isFirst ? REST[kind] : [];
    const behind = hasColon ? {} : { behind: template`: '${hole(NAMES[kind])}'${rest}` };
    return stringOffer(kind, 'keyword', { detail: 'definition', ...behind });
  });
  return isFirst ? [...offers, ...directives(hasColon, context)] : offers;
}

function directives(hasColon: boolean, { view }: ExpressionContext): Offer[] {
  const path = includePaths(view)[0] ?? 'file.json';
  const values: readonly (readonly [string, Template])[] = [
    ['include', template`: '${hole(path)}'`],
    ['pragma', template`: { ${hole()} }`],
  ];
  return values.map(([key, behind]) =>
    stringOffer(key, 'keyword', { detail: 'directive', ...(hasColon ? {} : { behind }) }),
  );
}

/** What new definitions are called until somebody says something else, in the style of their kind. */
export const NAMES: Readonly<Record<DefinitionKind, string>> = {
  enum: 'NewEnum',
  struct: 'NewStruct',
  union: 'NewUnion',
  alternate: 'NewAlternate',
  command: 'new-command',
  event: 'NEW_EVENT',
};

/** The keys that each kind needs besides its name. */
export const REST: Readonly<Record<DefinitionKind, Template>> = {
  enum: template`,\n  'data': [ '${hole('value')}' ]`,
  struct: template`,\n  'data': { '${hole('member')}': '${hole('str')}' }`,
  union: template`,\n  'base': { '${hole('type')}': '${hole('QType')}' },\n  'discriminator': '${hole('type')}',\n  'data': { ${hole()} }`,
  alternate: template`,\n  'data': { '${hole('branch')}': '${hole('str')}' }`,
  command: [],
  event: [],
};

/** How well a kind suits what the object says besides. */
function weight(kind: DefinitionKind, node: ObjectNode, { cursor }: ExpressionContext): number {
  const value = cursor.slot === 'key' && cursor.value?.kind === 'string' ? cursor.value.value : '';
  return weightOfKeys(kind, node) + (value === '' ? 0 : weightOfName(kind, value));
}

const TELLING: Readonly<Record<DefinitionKind, readonly string[]>> = {
  enum: ['prefix'],
  struct: [],
  union: ['discriminator'],
  alternate: [],
  command: ['returns', 'gen', 'success-response', 'allow-oob', 'allow-preconfig', 'coroutine', 'boxed'],
  event: [],
};

function weightOfKeys(kind: DefinitionKind, node: ObjectNode): number {
  const telling = TELLING[kind].filter((key) => findMember(node, key) !== undefined).length;
  const data = findMember(node, 'data')?.value.kind;
  const suits = data === undefined || (data === 'array') === (kind === 'enum');
  return 4 * telling + (suits ? 1 : -4);
}

function weightOfName(kind: DefinitionKind, name: string): number {
  switch (kind) {
    case 'command':
      return /^[a-z]/.test(name) ? 2 : -2;
    case 'event':
      return /^[A-Z0-9_]+$/.test(name) ? 2 : -2;
    default:
      return /^[A-Z].*[a-z]/.test(name) ? 2 : -2;
  }
}
