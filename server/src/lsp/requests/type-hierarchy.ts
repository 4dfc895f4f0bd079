import type { CancellationToken } from '../protocol';
import type { HierarchyItem } from '../../features/hierarchy/hierarchy-item';
import type { HierarchyKey } from '../../features/hierarchy/hierarchy-node';
import { findSubtypes, findSupertypes, prepareTypeHierarchy } from '../../features/hierarchy/type-hierarchy';
import type { Snapshot } from '../../workspace/snapshot';
import type { Session } from '../session';
import { HierarchyWriter, keyOfItem, type LspHierarchyItem } from './hierarchy-items';
import { documentNow, type LanguageRequest, offsetOf, snapshotNow } from './language-request';

export const typeHierarchyRequest: LanguageRequest = {
  capabilities: () => ({ typeHierarchyProvider: true }),
  register: (session) => {
    const { typeHierarchy } = session.connection.languages;
    const handlers = [
      typeHierarchy.onPrepare(async ({ textDocument, position }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const found = prepareTypeHierarchy(now.snapshot, now.path, offsetOf(now, position));
        return new HierarchyWriter(session, now.snapshot).items(found);
      }),
      typeHierarchy.onSupertypes(({ item }, token) => answer(session, item, token, findSupertypes)),
      typeHierarchy.onSubtypes(({ item }, token) => answer(session, item, token, findSubtypes)),
    ];
    return { dispose: () => handlers.forEach((handler) => handler.dispose()) };
  },
};

async function answer(
  session: Session,
  item: { readonly data?: unknown },
  token: CancellationToken,
  find: (snapshot: Snapshot, key: HierarchyKey) => readonly HierarchyItem[],
): Promise<LspHierarchyItem[] | null> {
  const snapshot = await snapshotNow(session, token);
  const key = keyOfItem(item);
  return key === undefined ? null : new HierarchyWriter(session, snapshot).items(find(snapshot, key));
}
