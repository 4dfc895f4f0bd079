import { DEFINITION_KINDS, type DefinitionKind, isDefinition } from '../../../schema/definitions';
import { entryIndexAt } from '../../../syntax/syntax-tree';
import type { FileView } from '../../file-view';
import { itemOfEntry } from '../../target/targets';
import type { CompletionItem } from '../completion-item';
import type { TypedText } from '../cursor/expression-cursor';
import { documentationSkeleton } from '../documentation/skeleton';
import { skeletonOf } from '../documentation/symbol-line';
import { hole, type Template, template } from '../template';
import { documentationInFront } from './documented-names';
import { includePaths } from './includes';
import { NAMES, restOf } from './definition-kinds';

/** What can begin at a place outside of all brackets: definitions with and without documentation, directives. */
export function offerTopLevel(typed: TypedText, offset: number, view: FileView): readonly CompletionItem[] {
  if (typed.quotes.opening !== '' || !isAloneOnLine(typed, view)) return [];
  const symbol = symbolInFront(offset, view);
  const next = nextDefinition(offset, view);
  if (symbol !== undefined && next !== undefined) return [];
  const make = (label: string, text: Template, detail: string, filterText = label): CompletionItem => {
    const edit = { range: typed.range, template: text };
    return { label, kind: 'skeleton', detail, filterText, edit, subject: undefined };
  };
  const items: CompletionItem[] = [];
  const block = next && skeletonOf({ definition: next, view });
  if (block !== undefined)
    items.push(make('## documentation', template`${block}\n`, `of ${next?.name ?? ''}`));
  if (block !== undefined && typed.prefix === '') return items;
  for (const kind of DEFINITION_KINDS) {
    if (symbol !== undefined)
      items.push(make(kind, definitionText(kind, symbol, view), `definition of ${symbol}`));
    else items.push(...definitionsOf(kind, view, make));
  }
  if (symbol !== undefined) return items;
  const path = includePaths(view)[0] ?? 'file.json';
  items.push(make('include', template`{ 'include': '${hole(path)}' }`, 'directive'));
  items.push(make('pragma', template`{ 'pragma': { ${hole()} } }`, 'directive'));
  return items;
}

/** An opening brace and a key that begins, alone on their line; perhaps with what editors close by themselves. */
const BEGUN = { before: /^\{[ \t]*['"]?[\w-]*$/, after: /^[\w-]*['"]?[ \t]*\}?[ \t\r]*$/ };

/**
 * Definitions with their documentation in place of a pair of braces that was begun, where none may be without. Nothing if
 * the braces are not alone on their line, or documentation stands in front.
 */
export function offerInBraces(offset: number, view: FileView): readonly CompletionItem[] | undefined {
  const { tree } = view.module;
  if (!view.schema.pragmas.docRequired || documentationInFront(tree, offset) !== undefined) return undefined;
  const [before, after] = lineAround(offset, tree);
  if (!BEGUN.before.test(before) || !BEGUN.after.test(after)) return undefined;
  const range = { start: offset - before.length, end: offset + after.trimEnd().length };
  const typed = before.replace(/[\w-]*$/, '');
  const make: Make = (label, text, detail, word = label) => {
    const edit = { range, template: text };
    return { label, kind: 'skeleton', detail, filterText: typed + word, edit, subject: undefined };
  };
  return DEFINITION_KINDS.flatMap((kind) => definitionsOf(kind, view, make));
}

/** The line up to the offset, and the rest of it. */
function lineAround(offset: number, { source }: FileView['module']['tree']): readonly [string, string] {
  const before = source.slice(Math.max(offset - MAX_LINE, 0), offset);
  const after = source.slice(offset, Math.min(offset + MAX_LINE, source.length));
  return [before.slice(before.lastIndexOf('\n') + 1), /^.*/.exec(after)?.[0] ?? ''];
}

/** What is longer is no line on which something begins. */
const MAX_LINE = 200;

type Make = (label: string, text: Template, detail: string, filterText?: string) => CompletionItem;

/** With documentation, and without where none is required. */
function definitionsOf(kind: DefinitionKind, view: FileView, make: Make): CompletionItem[] {
  const { pragmas, release } = view.schema;
  const name = newName(kind, view);
  const text = definitionText(kind, name, view);
  const { parts } = restOf(kind, release);
  const documentation = documentationSkeleton({
    name: hole(name, 'name'),
    members: parts.map((part) => hole(part, part)),
    features: [],
    returns: false,
    version: release.version,
  });
  const documented = make(
    `${kind} with documentation`,
    template`${documentation}\n${text}`,
    'definition',
    kind,
  );
  return pragmas.docRequired ? [documented] : [make(kind, text, 'definition'), documented];
}

function definitionText(kind: DefinitionKind, name: string, { schema }: FileView): Template {
  return template`{ '${kind}': '${hole(name, 'name')}'${restOf(kind, schema.release).text} }`;
}

function newName(kind: DefinitionKind, { schema }: FileView): string {
  let name = NAMES[kind];
  for (let number = 2; schema.lookup(name) !== undefined; number++) name = `${NAMES[kind]}${number}`;
  return name;
}

function isAloneOnLine({ range: { start, end } }: TypedText, { module: { tree } }: FileView): boolean {
  return lineAround(start, tree)[0].trim() === '' && lineAround(end, tree)[1].trim() === '';
}

/** What the documentation right in front announces. */
function symbolInFront(offset: number, { module: { tree } }: FileView): string | undefined {
  const index = entryIndexAt(tree, offset);
  const isBehind = tree.entries
    .slice(0, index + 1)
    .findLast(({ kind }) => kind === 'expression' || kind === 'documentation');
  if (isBehind?.kind !== 'documentation') return undefined;
  const name = documentationInFront(tree, offset)?.symbol?.name;
  return name === '' ? undefined : name;
}

/** The definition that begins right behind the line, if it lacks documentation. */
function nextDefinition(offset: number, { module }: FileView) {
  const { entries, starts, source } = module.tree;
  const index = starts.findIndex((start, at) => start >= offset && entries[at]?.kind !== 'error');
  if (index < 0 || entries[index]?.kind !== 'expression') return undefined;
  if (source.slice(offset, starts[index] ?? 0).trim() !== '') return undefined;
  const item = itemOfEntry(module, index);
  const isAdjacent = !/\n[ \t\r]*\n/.test(source.slice(offset, starts[index] ?? 0));
  const hasSymbol = item?.documentation?.symbol !== undefined;
  if (item === undefined || !isDefinition(item.declaration) || (!isAdjacent && !hasSymbol)) return undefined;
  return item.declaration;
}
