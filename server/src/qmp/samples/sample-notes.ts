/** What is said beside the values of a sample, since they do not show it. */
import { describeCondition } from '../../schema/condition-words';
import type { AlternateDefinition, EnumDefinition, Member, TypeReference } from '../../schema/definitions';
import type { UnionShape } from '../../schema/wire-shape';

/** How long lists of names may get. */
const WIDEST = 60;

/** A type as schemas call it. */
export function typeText({ name, isArray }: TypeReference): string {
  return isArray ? `[ ${name} ]` : name;
}

/** All that is to be said of a member, after what is said of its value. */
export function noteOfMember(member: Member, ofValue: string | undefined): string | undefined {
  const { isOptional, type, features, condition } = member;
  const isPlain = ofValue === undefined && type?.isArray === false && PLAIN.has(type.name);
  const notes = [
    isOptional ? 'optional' : undefined,
    ofValue ?? (isPlain || type === undefined ? undefined : typeText(type)),
    ...features.map(({ name }) => name),
    condition && `if ${describeCondition(condition)}`,
  ];
  return notes.filter((note) => note !== undefined).join('; ') || undefined;
}

/** Types that values show. */
const PLAIN: ReadonlySet<string> = new Set(['str', 'bool', 'int', 'null']);

export function noteOfEnum({ name, values }: EnumDefinition): string {
  return `${name}: ${list(values, ', ')}`;
}

export function noteOfAlternate({ name, branches }: AlternateDefinition): string {
  const types = branches.flatMap(({ type }) => (type === undefined ? [] : { name: typeText(type) }));
  return `${name}: ${list(types, ' or ')}`;
}

/** Which branch was taken. */
export function noteOfTag({ tagEnum, branches }: UnionShape): string {
  const name = tagEnum === undefined ? '' : `${tagEnum.name}, `;
  return `${name}one of ${branches.length}: ${list(branches, ', ')}`;
}

function list(items: readonly { readonly name: string }[], separator: string): string {
  let text = '';
  for (const [index, { name }] of items.entries()) {
    const next = (index === 0 ? '' : separator) + name;
    if (text.length + next.length > WIDEST) return `${text}${separator}…`;
    text += next;
  }
  return text;
}
