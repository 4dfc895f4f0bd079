import type { EnumDefinition, EnumValue, UnionDefinition } from '../../schema/definitions';
import { namespaceOf } from '../../schema/schema-namespace';
import { shapeOfObject } from '../../schema/wire-shape';
import { findMember, type ObjectNode } from '../../syntax/nodes';
import { differenceOf, shiftChange } from '../../text/text-change';
import type { ChangesByFile } from '../../workspace/with-changes';
import { conditionText } from './condition-text';
import { insertBranches } from './insert-branches';
import { blockOf, lineEndOf, type Place, type Refactoring, type RefactoringMaker } from './refactoring';
import { changeExpression } from './rewrite-entry';
import { freshName, inCamelCase } from './struct-name';
import { referenceTo } from '../documentation/reference-to';
import { structText } from './struct-text';

/** Longer lists of single values are menus that nobody reads. */
const MAX_SINGLE = 4;

/** Values may begin with a digit; branches may, too, since their names are not checked any more. */
const IS_NAME = /^(?:__[a-z0-9.-]+_)?[a-z]/i;

/** A union to which branches can be added. */
interface OpenUnion {
  readonly union: UnionDefinition;
  readonly data: ObjectNode;
  readonly tagEnum: EnumDefinition;
  /** The values that have no branch: for them the union has nothing more than its base. */
  readonly open: readonly EnumValue[];
  readonly place: Place;
}

/** A value with the struct that it gets, and the condition of the value. */
interface ChosenStruct {
  readonly value: EnumValue;
  readonly struct: string;
  readonly condition: string | undefined;
}

/**
 * Gives branches to values that have none: each an empty struct of its own, which somebody wants to fill, or the empty one
 * that other branches have. What goes over the wire is the same.
 */
export const addBranches: RefactoringMaker = (place) => {
  const subject = openUnionAt(place);
  const [first, ...others] = subject?.open ?? [];
  if (subject === undefined || first === undefined) return [];
  const empty = emptyStruct(subject);
  const what =
    others.length === 0 ? `a branch for '${first.name}'` : `branches for ${others.length + 1} more values`;
  const own = others.length === 0 ? 'a struct of its own' : 'structs of their own';
  return [
    withOwnStructs(`Add ${what}, with ${own}`, subject.open, subject),
    ...(empty === undefined ? [] : [withOneStruct(`Add ${what}, with '${empty}'`, empty, subject)]),
    ...(others.length === 0 || others.length >= MAX_SINGLE ? [] : subject.open).map((value) => {
      return withOwnStructs(`Add a branch for '${value.name}', with a struct of its own`, [value], subject);
    }),
  ];
};

function openUnionAt(place: Place): OpenUnion | undefined {
  const { definition: union, view } = place;
  if (union?.kind !== 'union' || union.isSimple) return undefined;
  const data = findMember(union.node, 'data')?.value;
  const tagEnum = shapeOfObject(union, namespaceOf(view.schema)).union?.tagEnum;
  if (data?.kind !== 'object' || tagEnum === undefined) return undefined;
  const written = new Set(union.branches.map(({ name }) => name));
  const isAny = !view.schema.release.has('union.branch-name-rule');
  const open = tagEnum.values.filter(({ name }) => !written.has(name) && (isAny || IS_NAME.test(name)));
  return { union, data, tagEnum, open, place };
}

/** The struct without anything in it that a branch has. */
function emptyStruct({ union, place: { view } }: OpenUnion): string | undefined {
  const types = union.branches.map(({ type }) => type && view.schema.lookup(type.name)?.definition);
  return types.find((type) => {
    return (
      type?.kind === 'struct' &&
      type.members.length === 0 &&
      type.base === undefined &&
      type.condition === undefined
    );
  })?.name;
}

function withOneStruct(title: string, struct: string, subject: OpenUnion): Refactoring {
  const edits = (): ChangesByFile => {
    const branches = subject.open.map((value) => ({ value, struct, condition: conditionOf(value, subject) }));
    return editsFor(branches, '', subject);
  };
  return { title, edits };
}

function withOwnStructs(title: string, values: readonly EnumValue[], subject: OpenUnion): Refactoring {
  const edits = (): ChangesByFile => {
    const names: string[] = [];
    const branches = values.map((value) => {
      const struct = freshName(subject.union.name + inCamelCase(value.name), subject.place.view, names);
      names.push(struct);
      return { value, struct, condition: conditionOf(value, subject) };
    });
    return editsFor(branches, branches.map((branch) => textOfStruct(branch, subject)).join(''), subject);
  };
  return { title, edits };
}

function conditionOf(value: EnumValue, { tagEnum, place: { view } }: OpenUnion): string | undefined {
  return conditionText(value, tagEnum, view.schema);
}

function editsFor(branches: readonly ChosenStruct[], structs: string, subject: OpenUnion): ChangesByFile {
  const { union, data, tagEnum, place } = subject;
  const { text, start, view } = place;
  const texts = branches.map(({ value: { name }, struct, condition }) => {
    const type = condition === undefined ? `'${struct}'` : `{ 'type': '${struct}', 'if': ${condition} }`;
    return { name, text: `'${name}': ${type}` };
  });
  const order = tagEnum.values.map(({ name }) => name);
  const changes = insertBranches(texts, union, data, order, { text, lineEnd: lineEndOf(place) });
  const difference = differenceOf(text, changeExpression(text, changes, view.schema.release));
  const first = blockOf(place)?.start ?? start;
  const inserted = structs === '' ? [] : [{ start: first, end: first, text: structs }];
  return new Map([[view.module.path, [...inserted, shiftChange(difference, start)]]]);
}

/** With documentation where the union has some, and a blank line behind. */
function textOfStruct({ value, struct, condition }: ChosenStruct, { union, place }: OpenUnion): string {
  const { release } = place.view.schema;
  const lineEnd = lineEndOf(place);
  const documentation = [
    '##',
    `# @${struct}:`,
    '#',
    `# Branch '${value.name}' of ${referenceTo(union.name, release)}.`,
    '#',
    `# Since: ${release.version}`,
    '##',
  ];
  const text = structText(struct, () => '{ }', condition, { lineEnd, release });
  return [...(blockOf(place) === undefined ? [] : documentation), text, '', ''].join(lineEnd);
}
