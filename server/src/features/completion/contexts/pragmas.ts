import type { Definition } from '../../../schema/definitions';
import { isTypeDefinition } from '../../../schema/definitions';
import { isPragmaList, PRAGMA_LISTS, type PragmaList } from '../../../schema/pragmas';
import { documentedParts } from '../../../checks/semantics/documented-parts';
import { namespaceOf } from '../../../schema/schema-namespace';
import { isObject } from '../../../schema/flattened-members';
import { typeByName } from '../../../schema/types';
import type { ArrayNode, ObjectNode } from '../../../syntax/nodes';
import type { Schema } from '../../../schema/schema';
import { keysIn } from '../cursor/expression-cursor';
import type { ExpressionContext } from '../expression-context';
import { DEFINITION } from '../completion-item';
import { bareOffer, type Offer, stringOffer } from '../offer';
import { hole, type Template, template } from '../template';

/** The settings that a pragma of the release may have. */
export function offerPragmaKeys(node: ObjectNode, { view, cursor }: ExpressionContext): Offer[] {
  const present = keysIn(node.members);
  const hasColon = cursor.slot === 'key' && cursor.hasColon;
  const { release } = view.schema;
  const subject = { kind: 'key', place: 'pragma' } as const;
  const keys = ['doc-required', ...PRAGMA_LISTS.filter((list) => isPragmaList(list, release))];
  return keys
    .filter((key) => !present.has(key))
    .map((key) => {
      const behind = template`: ${shapeOfPragma(key)}`;
      return stringOffer(key, 'keyword', { detail: 'pragma', subject, ...(hasColon ? {} : { behind }) });
    });
}

export function offerPragmaValues(key: string, { view, cursor }: ExpressionContext): Offer[] {
  if (key === 'doc-required') return ['true', 'false'].map((word) => bareOffer(word, 'constant', [word]));
  if (cursor.typed.quotes.opening !== '') return [];
  const isKnown = key === 'pragma' || isPragmaList(key, view.schema.release);
  return isKnown ? [bareOffer(key === 'pragma' ? '{ … }' : '[ … ]', 'skeleton', shapeOfPragma(key))] : [];
}

function shapeOfPragma(key: string): Template {
  if (key === 'doc-required') return ['true'];
  return key === 'pragma' ? template`{ ${hole()} }` : template`[ ${hole()} ]`;
}

/** The definitions that need to be in a list come first, then all others that may be in it. */
export function offerPragmaEntries(list: string, node: ArrayNode, { view }: ExpressionContext): Offer[] {
  const taken = new Set(node.elements.map((element) => (element.kind === 'string' ? element.value : '')));
  const { schema } = view;
  const candidates = schema.definitions
    .map(({ definition }) => definition)
    .filter((definition) => !taken.has(definition.name) && mayBeIn(list as PragmaList, definition));
  const needs = (definition: Definition): number =>
    isNeeded(list as PragmaList, definition, schema) ? 0 : 1;
  return candidates
    .map((definition) => ({ definition, rank: needs(definition) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ definition: { kind, name } }) => stringOffer(name, kind, { detail: kind, subject: DEFINITION }));
}

function mayBeIn(list: PragmaList, definition: Definition): boolean {
  switch (list) {
    case 'command-name-exceptions':
      return definition.kind === 'command';
    case 'command-returns-exceptions':
    case 'returns-whitelist':
      return definition.kind === 'command' && definition.returns !== undefined;
    case 'documentation-exceptions':
      return true;
    case 'member-name-exceptions':
    case 'name-case-whitelist':
      return isTypeDefinition(definition);
  }
}

/** Whether the definition breaks the rule that the list forgives. */
function isNeeded(list: PragmaList, definition: Definition, schema: Schema): boolean {
  const namespace = namespaceOf(schema);
  switch (list) {
    case 'command-name-exceptions':
      return /[A-Z_]/.test(definition.name.replace(/^__[a-z0-9.-]+_/, ''));
    case 'command-returns-exceptions':
    case 'returns-whitelist': {
      const name = definition.kind === 'command' ? definition.returns?.name : undefined;
      const type = name === undefined ? undefined : typeByName(name, namespace);
      return type !== undefined && !isObject(type);
    }
    case 'documentation-exceptions':
      return false;
    case 'member-name-exceptions':
    case 'name-case-whitelist':
      return documentedParts(definition, namespace).some(({ name }) => /[A-Z_]/.test(name));
  }
}
