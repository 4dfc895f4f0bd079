import type { Range, SymbolKind, SymbolTag } from '../protocol';
import type { HierarchyItem } from '../../features/hierarchy/hierarchy-item';
import type { HierarchyKey } from '../../features/hierarchy/hierarchy-node';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { toRange } from '../convert';
import type { Session } from '../session';
import { SymbolWords } from '../symbol-kinds';

/** An item of either hierarchy in the protocol's form. */
export interface LspHierarchyItem {
  name: string;
  kind: SymbolKind;
  tags?: SymbolTag[];
  detail: string;
  uri: string;
  range: Range;
  selectionRange: Range;
  data: HierarchyKey;
}

/** Puts items of hierarchies into the protocol's form. */
export class HierarchyWriter {
  private readonly words: SymbolWords;

  constructor(
    private readonly session: Session,
    private readonly snapshot: Snapshot,
  ) {
    const { workspace, textDocument } = session.capabilities;
    const kinds = workspace?.symbol?.symbolKind ?? textDocument?.documentSymbol?.symbolKind;
    const { tagSupport } = textDocument?.documentSymbol ?? {};
    this.words = new SymbolWords({ ...(kinds && { symbolKind: kinds }), ...(tagSupport && { tagSupport }) });
  }

  items(items: readonly HierarchyItem[]): LspHierarchyItem[] {
    return items.flatMap((item) => this.item(item));
  }

  /** One item, or none if its file cannot be had. */
  item(item: HierarchyItem): LspHierarchyItem[] {
    const file = this.snapshot.file(item.path);
    if (file === undefined) return [];
    return [
      {
        name: item.name,
        kind: this.words.kind(item.kind),
        ...this.words.tags(item),
        detail: item.detail,
        uri: this.session.names.uriOf(item.path),
        range: toRange(file, item.range),
        selectionRange: toRange(file, item.selection),
        data: item.key,
      },
    ];
  }

  ranges(path: FilePath, ranges: readonly TextRange[]): Range[] {
    const file = this.snapshot.file(path);
    return file === undefined ? [] : ranges.map((range) => toRange(file, range));
  }
}

/** The key that we put into an item; nothing if a client lost it. */
export function keyOfItem({ data }: { readonly data?: unknown }): HierarchyKey | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { path, name }: { path?: unknown; name?: unknown } = data;
  return typeof path === 'string' && typeof name === 'string' ? { path, name } : undefined;
}
