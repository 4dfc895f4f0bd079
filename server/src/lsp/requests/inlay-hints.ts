import { type InlayHint as LspInlayHint, InlayHintKind, MarkupKind } from '../protocol';
import type { HintPart, InlayHint } from '../../features/inlay-hints/inlay-hint';
import { inlayHints } from '../../features/inlay-hints/inlay-hints';
import { toLocation } from '../convert-locations';
import type { Session } from '../session';
import { documentNow, type DocumentMoment, type LanguageRequest, offsetOf } from './language-request';

export const inlayHintsRequest: LanguageRequest = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: (session) =>
    session.connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const offsets = { start: offsetOf(now, range.start), end: offsetOf(now, range.end) };
      const kinds = session.decorations.inlayHints.onIn(now.path);
      return inlayHints(now.snapshot, now.path, offsets, kinds).map((hint) =>
        toInlayHint(hint, now, session),
      );
    }),
};

function toInlayHint(
  { kind, offset, parts, tooltip }: InlayHint,
  now: DocumentMoment,
  session: Session,
): LspInlayHint {
  const isType = kind === 'discriminatorEnum';
  return {
    position: now.file.lines.position(offset),
    label: parts.map((part) => toLabelPart(part, now, session)),
    ...(isType && { kind: InlayHintKind.Type }),
    tooltip: { kind: MarkupKind.Markdown, value: tooltip },
    // The type follows the name like any type; the rest is a remark.
    paddingLeft: !isType,
  };
}

function toLabelPart({ text, target }: HintPart, { snapshot }: DocumentMoment, { names }: Session) {
  const location = target && toLocation(target, snapshot, names);
  return { value: text, ...(location && { location }) };
}
