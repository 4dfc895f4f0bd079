import type { CompletionItem } from '../completion-item';
import type { Template } from '../template';
import { type DocumentationContext, itemAround, namesToDescribe } from './documentation-context';
import { documentationSkeleton } from './skeleton';

/** The line that says what the block documents: the definition that follows. `before` is what stands of it. */
export function offerSymbolLine(context: DocumentationContext, before: string): CompletionItem[] {
  const { definition, cursor } = context;
  if (definition === undefined || definition.name === '') return [];
  const { name, kind } = definition;
  const rest = /^[\w.-]*:?/.exec(cursor.after)?.[0] ?? '';
  const symbol = itemAround(
    context,
    { before: before.length, after: rest.length },
    { label: `@${name}:`, kind, template: [`@${name}:`], filterText: `@${name}`, detail: 'what follows' },
  );
  return [symbol];
}

/** A whole block in place of the `##` that begins one, if nothing is in it yet. */
export function offerBlock(context: DocumentationContext): CompletionItem[] {
  const { cursor } = context;
  const skeleton = skeletonOf(context);
  const isEmpty = /^##\s*(#\s*)*$/.test(cursor.text);
  if (skeleton === undefined || !isEmpty) return [];
  const after = cursor.text.trimEnd().length - (cursor.offset - cursor.start);
  return [
    itemAround(
      context,
      { before: cursor.before.length, after: Math.max(after, 0) },
      {
        label: '## documentation',
        kind: 'skeleton',
        template: skeleton,
        detail: `of ${context.definition?.name ?? ''}`,
      },
    ),
  ];
}

/** A block that has all that the definition asks for. */
export function skeletonOf(context: Omit<DocumentationContext, 'cursor'>): Template | undefined {
  const { definition, view } = context;
  if (definition === undefined || definition.name === '') return undefined;
  const { release } = view.schema;
  const { members, features } = namesToDescribe(context);
  return documentationSkeleton({
    name: definition.name,
    members,
    features: release.has('doc.features-line') ? features : [],
    returns: definition.kind === 'command' && definition.returns !== undefined,
    version: release.version,
  });
}
