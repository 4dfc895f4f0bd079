import type { DocumentSymbol, Position } from './protocol';
import type { FileSymbol } from '../features/symbols/file-symbol';
import type { SourceFile } from '../workspace/source-file';
import { toRange } from './convert';
import { asLasting } from './lasting-answers';
import type { SymbolWords } from './symbol-kinds';

/** What was said of an outline, and of which state of the file it was. */
interface Answer {
  readonly file: SourceFile;
  readonly symbols: DocumentSymbol[];
}

/**
 * Puts outlines into the protocol's form. Editors ask again and again, after every edit: an outline that is the same one
 * keeps its answer, and a declaration that stands where it stood keeps its part of it.
 */
export class SymbolTrees {
  private readonly answers = new WeakMap<readonly FileSymbol[], Answer>();
  /** By origin. */
  private readonly declarations = new WeakMap<FileSymbol, DocumentSymbol>();

  constructor(private readonly words: SymbolWords) {}

  of(outline: readonly FileSymbol[], file: SourceFile): DocumentSymbol[] {
    let answer = this.answers.get(outline);
    if (answer?.file !== file) {
      answer = { file, symbols: this.tree(outline, file) };
      this.answers.set(outline, answer);
    }
    return answer.symbols;
  }

  private tree(symbols: readonly FileSymbol[], file: SourceFile): DocumentSymbol[] {
    return asLasting(
      symbols.map((symbol) => {
        if (symbol.origin !== undefined) return this.declaration(symbol, symbol.origin, file);
        return asLasting(this.symbol(symbol, file, this.tree(symbol.children, file)));
      }),
    );
  }

  /** Where documentation and name begin on the same lines as before, all of the entry is where it was. */
  private declaration(symbol: FileSymbol, origin: FileSymbol, file: SourceFile): DocumentSymbol {
    const known = this.declarations.get(origin);
    const { lines } = file;
    if (
      known !== undefined &&
      isSame(known.range.start, lines.position(symbol.range.start)) &&
      isSame(known.selectionRange.start, lines.position(symbol.selection.start))
    )
      return known;
    const made = asLasting(this.symbol(symbol, file, this.parts(symbol.children, file)));
    this.declarations.set(origin, made);
    return made;
  }

  private parts(symbols: readonly FileSymbol[], file: SourceFile): DocumentSymbol[] {
    return symbols.map((symbol) => this.symbol(symbol, file, this.parts(symbol.children, file)));
  }

  private symbol(symbol: FileSymbol, file: SourceFile, children: DocumentSymbol[]): DocumentSymbol {
    const { name, detail, range, selection } = symbol;
    return {
      name,
      ...(detail !== '' && { detail }),
      kind: this.words.kind(symbol.kind),
      ...this.words.tags(symbol),
      range: toRange(file, range),
      selectionRange: toRange(file, selection),
      ...(children.length > 0 && { children }),
    };
  }
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
