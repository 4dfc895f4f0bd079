import { MarkupKind } from '../protocol';
import { Hovers } from '../../features/hover/hover';
import type { LinkTo } from '../../features/hover/hover-context';
import type { Snapshot } from '../../workspace/snapshot';
import { toRange } from '../convert';
import { toPlainText } from '../plain-text';
import type { Session } from '../session';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

export const hoverRequest: LanguageRequest = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) => {
    const hoversOf = new WeakMap<Snapshot, Hovers>();
    return session.connection.onHover(async ({ textDocument, position }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const { snapshot, path } = now;
      let hovers = hoversOf.get(snapshot);
      if (hovers === undefined)
        hoversOf.set(snapshot, (hovers = new Hovers(snapshot, linksIn(snapshot, session))));
      const hover = hovers.at(path, offsetOf(now, position));
      if (hover === undefined) return null;
      const { range, markdown } = hover;
      return {
        range: toRange(now.file, range),
        contents: takesMarkdown(session)
          ? { kind: MarkupKind.Markdown, value: markdown }
          : { kind: MarkupKind.PlainText, value: toPlainText(markdown) },
      };
    });
  },
};

function takesMarkdown({ capabilities }: Session): boolean {
  const formats = capabilities.textDocument?.hover?.contentFormat;
  return formats?.includes(MarkupKind.Markdown) ?? false;
}

/** How places become links. Lines and columns behind `#` count from 1 there; plain text has no links. */
function linksIn(snapshot: Snapshot, session: Session): LinkTo {
  if (!takesMarkdown(session)) return () => undefined;
  return ({ path, range }) => {
    const file = snapshot.file(path);
    if (file === undefined) return undefined;
    const { line, character } = file.lines.position(range.start);
    return `${session.names.uriOf(path)}#L${line + 1},${character + 1}`;
  };
}
