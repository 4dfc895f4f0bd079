import { codeSpan, paragraphs } from '../../markup/markdown-text';
import type { DefinitionKind } from '../../schema/definitions';
import { DEFINITION_KINDS } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { IncludeOutcome } from '../../schema/schema-files';
import { counted } from '../../text/counted';
import type { FilePath } from '../../text/file-path';
import type { IncludePath } from '../target/target';
import type { HoverContext } from './hover-context';

/** Which file is included, what is in it, and what becomes of this directive. */
export function hoverOfInclude({ directive }: IncludePath, context: HoverContext): string | undefined {
  const include = context.schema.files.includes.get(directive);
  if (include === undefined) return undefined;
  const { target, outcome } = include;
  return paragraphs(hoverOfFile(target, context), remark(outcome));
}

/** What is in a file of the schema. */
export function hoverOfFile(path: FilePath, context: HoverContext): string {
  const module = context.schema.moduleAt(path);
  const place = module && context.placeOf({ kind: 'file', path });
  const name = place ?? codeSpan(context.spell(path));
  return paragraphs(`File ${name}`, module && contentsOf(module));
}

function contentsOf({ definitions, includes }: Module): string {
  const counts = new Map<DefinitionKind, number>();
  for (const { declaration } of definitions)
    counts.set(declaration.kind, (counts.get(declaration.kind) ?? 0) + 1);
  const words = DEFINITION_KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [counted(count, kind)];
  });
  const total = counted(definitions.length, 'definition');
  const files = includes.length === 0 ? '' : `; it includes ${counted(includes.length, 'file')}`;
  return `${total}${words.length > 1 ? `: ${words.join(', ')}` : ''}${files}`;
}

function remark(outcome: IncludeOutcome): string | undefined {
  switch (outcome.kind) {
    case 'included':
      return undefined;
    case 'repeated':
      return 'It was read before, so nothing happens here.';
    case 'loop':
      return 'It includes this file in turn: a loop.';
    case 'pending':
      return 'It is not read yet.';
    default:
      return `It cannot be read: ${outcome.reason}`;
  }
}
