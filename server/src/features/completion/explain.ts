import { partNamed } from '../target/parts';
import { blocksOfSection } from '../../syntax/documentation-markup';
import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';
import { startOfEntry } from '../../syntax/syntax-tree';
import { toMarkdown } from '../../markup/to-markdown';
import { documentationOf } from '../../schema/documentation-of';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import type { CompletionSubject } from './completion-item';

/**
 * What the schema says of what an item stands for, as Markdown; nothing if there is no such thing. `path` is the file in
 * which the item was offered.
 */
export function explainCompletion(
  name: string,
  subject: CompletionSubject,
  snapshot: Snapshot,
  path: FilePath,
): string | undefined {
  const [view] = viewsOf(snapshot, path);
  const owner = view?.schema.lookup(subject.kind === 'definition' ? name : subject.definition);
  if (view === undefined || owner === undefined) return undefined;
  return subject.kind === 'definition' ? explainDefinition(owner, view) : explainPart(name, owner, view);
}

/** How it is defined, and what is said of it before anything of its parts is. */
function explainDefinition(owner: SchemaDefinition, view: FileView): string {
  const { declaration, documentation } = owner.item;
  const { tree } = view.schema.moduleOf(owner.file);
  const start = startOfEntry(tree, declaration.entry);
  const source = tree.source.slice(start, start + declaration.entry.length);
  const text = documentation && textOf(documentationOf(documentation).overview, documentation, owner, view);
  return ['```qapi\n' + source + '\n```', ...(text ? [text] : [])].join('\n\n');
}

function explainPart(name: string, owner: SchemaDefinition, view: FileView): string | undefined {
  const { documentation } = owner.item;
  if (documentation === undefined || partNamed(name, owner, view.schema) === undefined) return undefined;
  const section = documentationOf(documentation).members.get(name);
  return section && textOf([section], documentation, owner, view);
}

function textOf(
  sections: readonly DocumentationSection[],
  documentation: DocumentationEntry,
  { file }: SchemaDefinition,
  { schema }: FileView,
): string {
  const { tree } = schema.moduleOf(file);
  const start = startOfEntry(tree, documentation);
  const text = tree.source.slice(start, start + documentation.length);
  return sections
    .map((section) =>
      toMarkdown(blocksOfSection(section, text, 0, schema.release), { link: () => undefined }),
    )
    .filter((part) => part !== '')
    .join('\n\n');
}
