import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import type { CompletionItem, CompletionList } from './completion-item';
import { offerAt } from './contexts/offer-at-place';
import { offerInBraces, offerTopLevel } from './contexts/top-level';
import { declarationOfNode, definitionAmong } from './cursor/declaration-at-cursor';
import { findDocumentationCursor } from './cursor/documentation-cursor';
import { type InnerCursor, rootOf } from './cursor/expression-cursor';
import { findExpressionCursor } from './cursor/find-expression-cursor';
import { findPlace } from './cursor/find-place';
import { completionsInDocumentation } from './documentation/offer-in-documentation';
import type { Place } from './cursor/place';
import { narrow } from './narrow';
import { labelOf, type Offer, toItem } from './offer';

const NOTHING: CompletionList = { items: [], isComplete: true };

/** What can be put at an offset of a file, best first. */
export function completionsAt(snapshot: Snapshot, path: FilePath, offset: number): CompletionList {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return NOTHING;
  const { tree } = view.module;
  const documentation = findDocumentationCursor(tree, offset);
  if (documentation !== undefined)
    return listOf(completionsInDocumentation(documentation, view), offset, view);
  const cursor = findExpressionCursor(tree, offset);
  if (cursor === undefined) return NOTHING;
  if (cursor.slot === 'top') return listOf(offerTopLevel(cursor.typed, offset, view), offset, view);
  return completionsInExpression(cursor, offset, view);
}

/** The items that go with what stands in front of the cursor, each of them in what it replaces. */
function listOf(items: readonly CompletionItem[], offset: number, { module }: FileView): CompletionList {
  const start = items[0]?.edit.range.start ?? offset;
  const typed = module.tree.source.slice(start, offset);
  const { chosen, isComplete } = narrow(items, typed, ({ filterText }) => filterText);
  return { items: chosen, isComplete };
}

function completionsInExpression(cursor: InnerCursor, offset: number, view: FileView): CompletionList {
  const root = rootOf(cursor);
  if (root === undefined) return NOTHING;
  const { release } = view.schema;
  const declaration = declarationOfNode(root, release);
  const place = findPlace(cursor, declaration, release);
  if (place === undefined) return NOTHING;
  const context = { view, offset, cursor, declaration, definition: definitionAmong(declaration) };
  const { chosen, isComplete } = offerAt(place, context);
  const documented = isStart(place) ? offerInBraces(offset, view) : undefined;
  const others = documented === undefined ? chosen : chosen.filter(isDirective);
  const items = others.map((offer) => toItem(offer, cursor.typed));
  return { items: documented === undefined ? items : [...documented, ...items], isComplete };
}

function isStart(place: Place): boolean {
  return place.kind === 'key' && place.of === 'start';
}

/** Whether it needs no documentation. */
function isDirective(offer: Offer): boolean {
  const label = labelOf(offer);
  return label === 'include' || label === 'pragma';
}
