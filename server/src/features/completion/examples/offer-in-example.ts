import type { DeclaredMember, TypedObject, TypedValue } from '../../../qmp/typed-values';
import { typeOfReference } from '../../../schema/types';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { Schema } from '../../../schema/schema';
import { PROTOCOL_WORDS } from '../../catalogue/protocol-words';
import {
  type CompletionItem,
  type CompletionKind,
  type CompletionSubject,
  DEFINITION,
} from '../completion-item';
import { type DocumentationContext, itemAround } from '../documentation/documentation-context';
import { hole, type Template, template } from '../template';
import { examplePlaceAt } from './example-place';

/** A name or value that can stand at the cursor. */
interface Word {
  readonly text: string;
  readonly kind: CompletionKind;
  readonly detail?: string | undefined;
  readonly subject?: CompletionSubject;
  /** What follows a key. */
  readonly behind?: Template;
  /** Such as `true`. */
  readonly isBare?: boolean;
}

const NOTHING: readonly CompletionItem[] = [];
/** What stands of a word, with its opening quote; in front of it a bracket, a comma, a colon, or nothing. */
const WORD = /(?:^|[\s{[,:])("?[\w.-]*)$/;
const REST = /^[\w.-]*"?/;

/** What can stand in an example of the protocol; nothing where there is none. */
export function offerInExample(context: DocumentationContext): readonly CompletionItem[] {
  const { cursor, view } = context;
  const typed = WORD.exec(cursor.before)?.[1];
  // Behind a string that is closed a comma must come first.
  if (typed === undefined || (typed.startsWith('"') && isClosed(cursor.before.slice(0, -typed.length))))
    return NOTHING;
  const rest = REST.exec(cursor.after)?.[0] ?? '';
  const inside = cursor.offset - cursor.start;
  const range = { start: inside - typed.length, end: inside + rest.length };
  const words = wordsAt(cursor.text, range, view.schema);
  const hasColon = /^\s*:/.test(cursor.after.slice(rest.length));
  return words.map((word) => toItem(word, context, { typed, rest, hasColon }));
}

/** Whether the quote behind this text closes a string. */
function isClosed(before: string): boolean {
  return (before.match(/"/g) ?? []).length % 2 === 1;
}

function wordsAt(text: string, range: { start: number; end: number }, schema: Schema): readonly Word[] {
  const place = examplePlaceAt(text, range, schema);
  switch (place?.kind) {
    case 'message-key':
      return place.names.map((name) => ({
        text: name,
        kind: 'keyword',
        detail: PROTOCOL_WORDS[name],
        behind: MESSAGE_KEYS[name] ?? [': '],
      }));
    case 'key':
      return keysOf(place.object, schema);
    case 'definition': {
      const kind = place.of === 'commands' ? 'command' : 'event';
      return schema.definitions
        .map(({ definition }) => definition)
        .filter((one) => one.kind === kind)
        .filter((one) => !place.isOutOfBand || (one.kind === 'command' && one.flags.allowOob))
        .map(({ name }) => ({ text: name, kind, subject: DEFINITION }));
    }
    case 'value':
      return valuesOf(place.value);
    case undefined:
      return [];
  }
}

const OBJECT = template`: { ${hole()} }`;
const ARRAY = template`: [ ${hole()} ]`;
const STRING = template`: "${hole()}"`;

const MESSAGE_KEYS: Readonly<Record<string, Template>> = {
  execute: STRING,
  'exec-oob': STRING,
  event: STRING,
  arguments: OBJECT,
  data: OBJECT,
  error: OBJECT,
  timestamp: OBJECT,
};

/** The members that the object has not yet, the mandatory ones first. */
function keysOf({ declared, node }: TypedObject, schema: Schema): readonly Word[] {
  const present = new Set(node.members.map(({ key }) => key.value));
  const words = declared.map((one) => keyOf(one, schema)).filter(({ word }) => !present.has(word.text));
  const ordered = [
    ...words.filter(({ isMandatory }) => isMandatory),
    ...words.filter((one) => !one.isMandatory),
  ];
  return ordered.map(({ word }) => word);
}

function keyOf(
  declared: DeclaredMember,
  schema: Schema,
): { readonly word: Word; readonly isMandatory: boolean } {
  if (declared.kind === 'implicit') {
    const { name } = declared;
    const word: Word = { text: name, kind: 'keyword', detail: PROTOCOL_WORDS[name], behind: [': '] };
    return { word, isMandatory: true };
  }
  const { member, owner, isCertain } = declared;
  const { name, type, isOptional } = member;
  const spelled = type && (type.isArray ? `[${type.name}]` : type.name);
  const detail = spelled && (isOptional ? `${spelled}, optional` : spelled);
  const subject: CompletionSubject = { kind: 'part', definition: owner.name };
  const word: Word = { text: name, kind: 'member', detail, subject, behind: behindKey(declared, schema) };
  return { word, isMandatory: isCertain && !isOptional };
}

/** How the value of a member begins and ends. */
function behindKey(
  { member: { type } }: Extract<DeclaredMember, { kind: 'member' }>,
  schema: Schema,
): Template {
  const known = type && typeOfReference(type, namespaceOf(schema));
  switch (known?.kind) {
    case 'array':
      return ARRAY;
    case 'predefined-enum':
    case 'branch-enum':
      return STRING;
    case 'built-in':
      return known.name === 'str' ? STRING : [': '];
    case 'defined':
      if (known.definitionKind === 'enum') return STRING;
      return known.definitionKind === 'alternate' ? [': '] : OBJECT;
    default:
      return [': '];
  }
}

function valuesOf(value: TypedValue): readonly Word[] {
  if (value.kind === 'enum-value') {
    const { name: definition, values } = value.type;
    return values.map(({ name }) => ({ text: name, kind: 'value', subject: { kind: 'part', definition } }));
  }
  if (value.kind === 'name' && typeof value.among === 'object')
    return value.among.branches.map(({ name }) => ({ text: name, kind: 'value' }));
  if (value.kind !== 'scalar') return [];
  const { type } = value;
  if (type.kind === 'predefined-enum') return type.values.map((text) => ({ text, kind: 'value' }));
  if (type.kind !== 'built-in') return [];
  const bare = type.name === 'bool' ? ['true', 'false'] : type.name === 'null' ? ['null'] : [];
  return bare.map((text) => ({ text, kind: 'constant', isBare: true }));
}

interface Surroundings {
  readonly typed: string;
  readonly rest: string;
  /** Whether the colon behind a key is there. */
  readonly hasColon: boolean;
}

function toItem(
  { text, kind, detail, subject, behind = [], isBare = false }: Word,
  context: DocumentationContext,
  { typed, rest, hasColon }: Surroundings,
): CompletionItem {
  const quoted = isBare ? text : `"${text}"`;
  // What is typed so far is compared with the name as it is typed, with a quote or without one.
  const filterText = typed.startsWith('"') ? `"${text}` : text;
  return itemAround(
    context,
    { before: typed.length, after: rest.length },
    {
      label: text,
      kind,
      template: hasColon ? [quoted] : template`${quoted}${behind}`,
      detail,
      filterText,
      subject,
    },
  );
}
