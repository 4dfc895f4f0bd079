import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import type { CompletionItem } from './completion-item';
import { offerAt } from './contexts/offer-at-place';
import { offerInBraces, offerTopLevel } from './contexts/top-level';
import { declarationOfNode, definitionAmong } from './cursor/declaration-at-cursor';
import { findDocumentationCursor } from './cursor/documentation-cursor';
import { type InnerCursor, rootOf } from './cursor/expression-cursor';
import { findExpressionCursor } from './cursor/find-expression-cursor';
import { findPlace } from './cursor/find-place';
import { completionsInDocumentation } from './documentation/offer-in-documentation';
import type { Place } from './cursor/place';
import { type Offer, toItem } from './offer';

const NOTHING: readonly CompletionItem[] = [];

/** What can be put at an offset of a file, best first. */
export function completionsAt(snapshot: Snapshot, path: FilePath, offset: number): readonly CompletionItem[] {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return NOTHING;
  const { tree } = view.module;
  const documentation = findDocumentationCursor(tree, offset);
  if (documentation !== undefined) return completionsInDocumentation(documentation, view);
  const cursor = findExpressionCursor(tree, offset);
  if (cursor === undefined) return NOTHING;
  if (cursor.slot === 'top') return offerTopLevel(cursor.typed, offset, view);
  return completionsInExpression(cursor, offset, view);
}

function completionsInExpression(
  cursor: InnerCursor,
  offset: number,
  view: FileView,
): readonly CompletionItem[] {
  const root = rootOf(cursor);
  if (root === undefined) return NOTHING;
  const { release } = view.schema;
  const declaration = declarationOfNode(root, release);
  const place = findPlace(cursor, declaration, release);
  if (place === undefined) return NOTHING;
  const context = { view, offset, cursor, declaration, definition: definitionAmong(declaration) };
  const offers = offerAt(place, context);
  const documented = isStart(place) ? offerInBraces(offset, view) : undefined;
  const others = documented === undefined ? offers : offers.filter(isDirective);
  return [...(documented ?? []), ...others.map((offer) => toItem(offer, cursor.typed))];
}

function isStart(place: Place): boolean {
  return place.kind === 'key' && place.of === 'start';
}

/** Whether it needs no documentation. */
function isDirective({ content }: Offer): boolean {
  return content.kind === 'string' && (content.text === 'include' || content.text === 'pragma');
}
