import { findMember, type ObjectNode } from '../../syntax/nodes';
import { startOfItem } from '../../schema/module';
import { differenceOf, shiftChange, type TextChange } from '../../text/text-change';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { ChangesByFile } from '../../workspace/with-changes';
import { moveBracket } from '../layout/move-text';
import { occurrencesOf } from '../target/occurrences';
import { inlineDocumentation } from './inline-documentation';
import { blockOf, lineEndOf, type Place, type Refactoring, type RefactoringMaker } from './refactoring';
import { removeDefinition } from './remove-definition';
import { changeExpression } from './rewrite-entry';
import { findStructUse, type StructDeclaration, type StructUse } from './struct-use';

/** Writes the members of a struct in place of its name; the struct goes if nobody else needs it. */
export const inlineStruct: RefactoringMaker = (place) => {
  const { definition, view } = place;
  const use = definition && findStructUse(definition, view);
  if (use === undefined) return [];
  if ('reason' in use) return [disabled(use.name, use.reason)];
  const { name } = use.struct.definition;
  const undocumented = use.chain.find(({ item }) => item.documentation !== undefined && !blockOf(place));
  if (undocumented !== undefined)
    return [disabled(name, `'${use.holder.name}' has no documentation that could take that of the members`)];
  const isLast = isLastUse(use, place);
  const title = isLast ? `Inline struct '${name}' and remove it` : `Inline struct '${name}'`;
  return [{ title, edits: () => inline(use, place, isLast) }];
};

function disabled(name: string, disabledReason: string): Refactoring {
  return { title: `Inline struct '${name}'`, disabledReason, edits: () => new Map() };
}

/** Whether nothing else in any file names the struct, not even documentation. */
function isLastUse({ struct, node }: StructUse, { view, start }: Place): boolean {
  const { snapshot, schema, module } = view;
  const own = ownRange(struct, view);
  return occurrencesOf([{ kind: 'definition', owner: struct }], snapshot).every(({ path, range }) => {
    const isInStruct =
      path === schema.moduleOf(struct.file).path && own.start <= range.start && range.end <= own.end;
    const isHere = path === module.path && node.start + start <= range.start && range.end <= node.end + start;
    return isInStruct || isHere;
  });
}

/** From the start of the struct's documentation to its own end. */
function ownRange(struct: StructDeclaration, { schema }: Place['view']): TextRange {
  const module = schema.moduleOf(struct.file);
  const start = startOfItem(module, struct.item);
  const { documentation, declaration } = struct.item;
  const index = documentation === undefined ? -1 : module.tree.entries.indexOf(documentation);
  return { start: module.tree.starts[index] ?? start, end: start + declaration.entry.length };
}

function inline(use: StructUse, place: Place, isLast: boolean): ChangesByFile {
  const { view, text, start } = place;
  const { node } = use;
  const change = { start: node.start, end: node.end, text: membersText(use, place) };
  const rewritten = changeExpression(text, [change], view.schema.release);
  const block = blockOf(place);
  const told = block && inlineDocumentation(use, block, view.schema, isLast);
  const changes: TextChange[] = [
    ...(told ?? []).map((one) => shiftChange(one, block?.start ?? 0)),
    shiftChange(differenceOf(text, rewritten), start),
  ];
  const byFile = new Map<FilePath, TextChange[]>([[view.module.path, changes]]);
  if (!isLast) return byFile;
  const module = view.schema.moduleOf(use.struct.file);
  const ofStruct = byFile.get(module.path) ?? [];
  ofStruct.push(removeDefinition(use.struct.item, module));
  ofStruct.sort((a, b) => a.start - b.start);
  return byFile.set(module.path, ofStruct);
}

/** All members in one pair of braces, those of each struct as they are written there. */
function membersText({ chain, node }: StructUse, place: Place): string {
  const objects = chain.map((one) => objectText(one, node.start, place)).filter((one) => one !== undefined);
  const [only, ...others] = objects;
  if (only !== undefined && others.length === 0) return only.text;
  const lines = objects.map(({ text, lastEnd }, index) => {
    const members = text.slice(1, lastEnd).trim();
    // Behind the last member of each may stand a comment, and a comma must not be part of it.
    const isLast = index === objects.length - 1;
    return isLast ? members + text.slice(lastEnd) : `${members},${text.slice(lastEnd, -1).trimEnd()}`;
  });
  return `{ ${lines.join(lineEndOf(place))}`;
}

/** The members of one struct as they look at an offset of the place; nothing if it has none. */
function objectText(
  { item, file }: StructDeclaration,
  offset: number,
  place: Place,
): { readonly text: string; readonly lastEnd: number } | undefined {
  const { tree } = place.view.schema.moduleOf(file);
  const data = findMember(item.declaration.node, 'data')?.value as ObjectNode;
  const last = data.members.at(-1);
  if (last === undefined) return undefined;
  const start = startOfItem(place.view.schema.moduleOf(file), item);
  const source = tree.source.slice(start, start + item.declaration.entry.length);
  const text = moveBracket(source, data, place.text, offset).replaceAll(/\r\n|\r|\n/g, lineEndOf(place));
  // What stands behind the last member is the same, however the lines before have moved.
  return { text, lastEnd: text.length - (data.end - last.value.end) };
}
