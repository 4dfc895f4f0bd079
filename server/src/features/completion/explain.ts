import type { KeyPlace } from '../../checks/structure/allowed-keys';
import type { Release } from '../../releases/release';
import { DEFINITION_KINDS } from '../../schema/definitions';
import {
  explainDirective,
  explainFeature,
  explainKey,
  explainRole,
  explainTag,
} from '../catalogue/explain-word';
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
 * What there is to say of what an item stands for, as Markdown; nothing if there is no such thing. `path` is the file in
 * which the item was offered.
 */
export function explainCompletion(
  name: string,
  subject: CompletionSubject,
  snapshot: Snapshot,
  path: FilePath,
): string | undefined {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return undefined;
  const { release } = view.schema;
  switch (subject.kind) {
    case 'definition':
      return explainDefinition(name, view);
    case 'part':
      return explainPart(name, subject.definition, view);
    case 'key':
      return explainKeyAt(subject.place, name, release);
    case 'feature':
      return explainFeature(name, release);
    case 'tag':
      return explainTag(name.replace(/:$/, ''), release);
    case 'role':
      return explainRole(name.replace(/^:|:$/g, ''));
    case 'directive':
      return explainDirective(name.replace(/^\.\. |::$/g, ''));
  }
}

function explainKeyAt(
  place: KeyPlace | 'pragma' | 'start',
  key: string,
  release: Release,
): string | undefined {
  if (place !== 'start') return explainKey(key, place, release);
  const begun = [...DEFINITION_KINDS, 'include', 'pragma'] as const;
  const own = begun.find((one) => one === key);
  return own && explainKey(key, own, release);
}

/** How it is defined, and what is said of it before anything of its parts is. */
function explainDefinition(name: string, view: FileView): string | undefined {
  const owner = view.schema.lookup(name);
  if (owner === undefined) return undefined;
  const { declaration, documentation } = owner.item;
  const { tree } = view.schema.moduleOf(owner.file);
  const start = startOfEntry(tree, declaration.entry);
  const source = tree.source.slice(start, start + declaration.entry.length);
  const text = documentation && textOf(documentationOf(documentation).overview, documentation, owner, view);
  return ['```qapi\n' + source + '\n```', ...(text ? [text] : [])].join('\n\n');
}

function explainPart(name: string, definition: string, view: FileView): string | undefined {
  const owner = view.schema.lookup(definition);
  const documentation = owner?.item.documentation;
  if (owner === undefined || documentation === undefined || partNamed(name, owner, view.schema) === undefined)
    return undefined;
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
