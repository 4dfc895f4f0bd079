import { lineEndIn } from '../../text/lines';
import type { Snapshot } from '../../workspace/snapshot';
import type { ChangesByFile } from '../../workspace/with-changes';

/** The edits with lines that end as those of their files do: who makes a fix need not think of it. */
export function withLineEnds(edits: ChangesByFile, snapshot: Snapshot): ChangesByFile {
  return new Map(
    [...edits].map(([path, changes]) => {
      const lineEnd = lineEndIn(snapshot.file(path)?.text ?? '');
      if (lineEnd === '\n') return [path, changes];
      return [path, changes.map((change) => ({ ...change, text: change.text.replace(/\r?\n/g, lineEnd) }))];
    }),
  );
}
