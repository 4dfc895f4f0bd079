import {
  findIncomingCalls,
  findOutgoingCalls,
  prepareCallHierarchy,
} from '../../features/hierarchy/call-hierarchy';
import { HierarchyWriter, keyOfItem } from './hierarchy-items';
import { documentNow, type LanguageRequest, offsetOf, snapshotNow } from './language-request';

export const callHierarchyRequest: LanguageRequest = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register: (session) => {
    const { callHierarchy } = session.connection.languages;
    const handlers = [
      callHierarchy.onPrepare(async ({ textDocument, position }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const found = prepareCallHierarchy(now.snapshot, now.path, offsetOf(now, position));
        return new HierarchyWriter(session, now.snapshot).items(found);
      }),
      callHierarchy.onIncomingCalls(async ({ item }, token) => {
        const snapshot = await snapshotNow(session, token);
        const key = keyOfItem(item);
        if (key === undefined) return null;
        const writer = new HierarchyWriter(session, snapshot);
        return findIncomingCalls(snapshot, key).flatMap(({ item: caller, ranges }) => {
          const fromRanges = writer.ranges(caller.path, ranges);
          return writer.item(caller).map((from) => ({ from, fromRanges }));
        });
      }),
      callHierarchy.onOutgoingCalls(async ({ item }, token) => {
        const snapshot = await snapshotNow(session, token);
        const key = keyOfItem(item);
        if (key === undefined) return null;
        const writer = new HierarchyWriter(session, snapshot);
        return findOutgoingCalls(snapshot, key).flatMap(({ item: called, ranges }) => {
          const fromRanges = writer.ranges(key.path, ranges);
          return writer.item(called).map((to) => ({ to, fromRanges }));
        });
      }),
    ];
    return { dispose: () => handlers.forEach((handler) => handler.dispose()) };
  },
};
