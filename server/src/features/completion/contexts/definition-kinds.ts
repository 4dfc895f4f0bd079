import { keysOf } from '../../../checks/structure/allowed-keys';
import type { Release } from '../../../releases/release';
import type { DefinitionKind } from '../../../schema/definitions';
import { DEFINITION_KINDS } from '../../../schema/definitions';
import { findMember, type ObjectNode } from '../../../syntax/nodes';
import type { CompletionSubject } from '../completion-item';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { hole, type Template, template } from '../template';
import { includePaths } from './includes';

const START: CompletionSubject = { kind: 'key', place: 'start' };

/** What an object may declare that does not tell yet: the kinds of definitions, an include, a pragma. */
export function offerDefinitionKinds(node: ObjectNode, context: ExpressionContext): Offer[] {
  const { cursor } = context;
  const isFirst = node.members.length === 0;
  const hasColon = cursor.slot === 'key' && cursor.hasColon;
  // Where a value stands already, the other keys cannot be inserted along with the first one.
  const isWhole = isFirst && !hasColon;
  const possible = DEFINITION_KINDS.filter((kind) => isWhole || hasAllKeys(kind, node, context));
  const kinds = (possible.length > 0 ? possible : [...DEFINITION_KINDS]).sort(
    (a, b) => weight(b, node, context) - weight(a, node, context),
  );
  const offers = kinds.map((kind) => {
    const rest = isFirst ? restOf(kind, context.view.schema.release).text : [];
    const behind = hasColon ? {} : { behind: template`: '${hole(NAMES[kind])}'${rest}` };
    return stringOffer(kind, 'keyword', { detail: 'definition', subject: START, ...behind });
  });
  if (!isFirst) return offers;
  return isDirective(cursor)
    ? [...directives(hasColon, context), ...offers]
    : [...offers, ...directives(hasColon, context)];
}

/** Whether the object has what the kind needs, but for the key of the kind itself. */
function hasAllKeys(kind: DefinitionKind, node: ObjectNode, { view }: ExpressionContext): boolean {
  const { required } = keysOf(view.schema.release)[kind];
  return required.every((key) => key === kind || findMember(node, key) !== undefined);
}

/** Whether a colon follows and behind it what only directives have. */
function isDirective(cursor: ExpressionContext['cursor']): boolean {
  const value = cursor.slot === 'key' ? cursor.value : undefined;
  return value?.kind === 'object' || (value?.kind === 'string' && /[./]/.test(value.value));
}

function directives(hasColon: boolean, { view }: ExpressionContext): Offer[] {
  const path = includePaths(view)[0] ?? 'file.json';
  const values: readonly (readonly [string, Template])[] = [
    ['include', template`: '${hole(path)}'`],
    ['pragma', template`: { ${hole()} }`],
  ];
  return values.map(([key, behind]) =>
    stringOffer(key, 'keyword', { detail: 'directive', subject: START, ...(hasColon ? {} : { behind }) }),
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

/** What each kind needs besides its name, with the names that its documentation has to describe. */
export function restOf(
  kind: DefinitionKind,
  release: Release,
): { readonly text: Template; readonly parts: readonly string[] } {
  switch (kind) {
    case 'enum':
      return { text: template`,\n  'data': [ '${hole('value', 'value')}' ]`, parts: ['value'] };
    case 'struct':
      return {
        text: template`,\n  'data': { '${hole('member', 'member')}': '${hole('str')}' }`,
        parts: ['member'],
      };
    case 'union':
      return { text: release.has('union.simple') ? SIMPLE_UNION : UNION, parts: ['type'] };
    case 'alternate':
      return { text: ALTERNATE, parts: ['number', 'flag'] };
    default:
      return { text: [], parts: [] };
  }
}

const UNION = template`,\n  'base': { '${hole('type', 'type')}': '${hole('QType')}' },\n  'discriminator': '${hole('type', 'type')}',\n  'data': { ${hole()} }`;
const SIMPLE_UNION = template`,\n  'data': { '${hole('branch')}': '${hole('str')}' }`;
const ALTERNATE = template`,\n  'data': { '${hole('number', 'number')}': '${hole('int')}', '${hole('flag', 'flag')}': '${hole('bool')}' }`;

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
