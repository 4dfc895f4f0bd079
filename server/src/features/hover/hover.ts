import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import { findTarget } from '../target/targets';
import { contextsOf, type HoverContext, type LinkTo } from './hover-context';
import { hoverOfTarget } from './hover-target';

/** An explanation of something in a file. */
export interface Hover {
  /** What is explained, in offsets of the file. */
  readonly range: TextRange;
  readonly markdown: string;
}

/** Explains what stands in the files of a snapshot, and keeps what was said of definitions: readers meet them again. */
export class Hovers {
  private readonly contexts = new Map<FilePath, readonly HoverContext[]>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly linkTo: LinkTo,
  ) {}

  /** Explains what stands at an offset. Where schemas that share the file answer differently, each has its say. */
  at(path: FilePath, offset: number): Hover | undefined {
    let range: TextRange | undefined;
    const answers = new Map<string, string[]>();
    for (const context of this.contextsOf(path)) {
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

  private contextsOf(path: FilePath): readonly HoverContext[] {
    let contexts = this.contexts.get(path);
    if (contexts === undefined) {
      contexts = contextsOf(viewsOf(this.snapshot, path), this.linkTo);
      this.contexts.set(path, contexts);
    }
    return contexts;
  }
}

/** One answer as it is; several under the names of the roots whose schemas give them. */
function merge(answers: ReadonlyMap<string, readonly string[]>): string {
  if (answers.size === 1) return [...answers.keys()].join('');
  const parts = Array.from(answers, ([markdown, roots]) => {
    return `#### In the schema of ${roots.join(', ')}\n\n${markdown}`;
  });
  return parts.join('\n\n---\n\n');
}
