import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import { findTarget } from '../target/targets';
import { contextsOf, type LinkTo } from './hover-context';
import { hoverOfTarget } from './hover-target';

/** An explanation of something in a file. */
export interface Hover {
  /** What is explained, in offsets of the file. */
  readonly range: TextRange;
  readonly markdown: string;
}

/** Explains what stands at an offset. Where schemas that share the file answer differently, each has its say. */
export function findHover(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
  linkTo: LinkTo,
): Hover | undefined {
  let range: TextRange | undefined;
  const answers = new Map<string, string[]>();
  for (const context of contextsOf(viewsOf(snapshot, path), linkTo)) {
    const found = findTarget(context.view.module, offset);
    const markdown = found && hoverOfTarget(found, context);
    if (found === undefined || markdown === undefined || markdown === '') continue;
    range ??= found.range;
    const root = context.spell(context.schema.root.path);
    const roots = answers.get(markdown);
    if (roots === undefined) answers.set(markdown, [root]);
    else roots.push(root);
  }
  return range && { range, markdown: merge(answers) };
}

/** One answer as it is; several under the names of the roots whose schemas give them. */
function merge(answers: ReadonlyMap<string, readonly string[]>): string {
  if (answers.size === 1) return [...answers.keys()].join('');
  const parts = Array.from(answers, ([markdown, roots]) => {
    return `#### In the schema of ${roots.join(', ')}\n\n${markdown}`;
  });
  return parts.join('\n\n---\n\n');
}
