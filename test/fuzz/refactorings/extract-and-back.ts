/** Extracts a struct and inlines it again: nothing may be left of either. */
import { viewsOf } from '../../../server/src/features/file-view';
import { offerRefactorings } from '../../../server/src/features/refactorings/offer-refactorings';
import { startOfItem } from '../../../server/src/schema/module';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import { documentedParts } from '../../../server/src/checks/semantics/documented-parts';
import { documentationOf } from '../../../server/src/schema/documentation-of';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { withChanges } from '../../../server/src/workspace/with-changes';
import { formatDocument } from '../../../server/src/features/formatting/format-document';
import type { FilePath } from '../../../server/src/text/file-path';
import type { OfferedPlace } from './offered-places';

/** What went wrong; nothing if the text of the file is the one that it was, in the style of the formatter. */
export function extractAndBack({ path, owner }: OfferedPlace, snapshot: Snapshot): string | undefined {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return 'no schema has the file';
  const formatted = withChanges(new Map([[path, formatDocument(view.module.tree)]]), snapshot);
  const extracted = applyTo(owner, 'refactor.extract', path, formatted);
  const inlined = extracted && applyTo(owner, 'refactor.inline', path, extracted);
  if (inlined === undefined) return `'${owner}' has no way there or back`;
  const isSame = inlined.file(path)?.text === formatted.file(path)?.text;
  return isSame || isAmbiguous(owner, path, formatted) ? undefined : `'${owner}' is another one`;
}

function applyTo(owner: string, kind: string, path: FilePath, snapshot: Snapshot): Snapshot | undefined {
  const [view] = viewsOf(snapshot, path);
  const item = view?.module.definitions.find(({ declaration }) => declaration.name === owner);
  if (view === undefined || item === undefined) return undefined;
  const start = startOfItem(view.module, item);
  const [offer] = offerRefactorings(snapshot, path, { start, end: start }, (one) => one === kind);
  return offer && withChanges(offer.edits(), snapshot);
}

/** Where texts stand behind the entries, nobody can tell any more behind which words the entries were; or there were none. */
function isAmbiguous(owner: string, path: FilePath, snapshot: Snapshot): boolean {
  const [view] = viewsOf(snapshot, path);
  const item = view?.module.definitions.find(({ declaration }) => declaration.name === owner);
  if (view === undefined || item === undefined) return false;
  const { members, rest } = documentationOf(item.documentation);
  const parts = documentedParts(item.declaration, namespaceOf(view.schema));
  return rest.some(({ kind }) => kind === 'plain') || parts.some(({ name }) => !members.has(name));
}
