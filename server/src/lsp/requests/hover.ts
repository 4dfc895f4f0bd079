import { MarkupKind } from '../protocol';
import type { FileRange } from '../../features/file-view';
import { findHover } from '../../features/hover/hover';
import { toRange } from '../convert';
import { toPlainText } from '../plain-text';
import type { Session } from '../session';
import { type DocumentMoment, documentNow, type LanguageRequest, offsetOf } from './language-request';

export const hoverRequest: LanguageRequest = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) =>
    session.connection.onHover(async ({ textDocument, position }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const isMarkdown = takesMarkdown(session);
      const linkTo = isMarkdown ? (place: FileRange) => uriOf(place, now, session) : () => undefined;
      const hover = findHover(now.snapshot, now.path, offsetOf(now, position), linkTo);
      if (hover === undefined) return null;
      const { range, markdown } = hover;
      return {
        range: toRange(now.file, range),
        contents: isMarkdown
          ? { kind: MarkupKind.Markdown, value: markdown }
          : { kind: MarkupKind.PlainText, value: toPlainText(markdown) },
      };
    }),
};

function takesMarkdown({ capabilities }: Session): boolean {
  const formats = capabilities.textDocument?.hover?.contentFormat;
  return formats?.includes(MarkupKind.Markdown) ?? false;
}

/** Lines and columns behind `#` count from 1 there. */
function uriOf(
  { path, range }: FileRange,
  { snapshot }: DocumentMoment,
  { names }: Session,
): string | undefined {
  const file = snapshot.file(path);
  if (file === undefined) return undefined;
  const { line, character } = file.lines.position(range.start);
  return `${names.uriOf(path)}#L${line + 1},${character + 1}`;
}
