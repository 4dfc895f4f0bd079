import type { Release } from '../releases/release';
import type { Cut } from '../text/own-copy';
import { type DocumentationFlags, flagsOf } from './documentation-flags';
import { LineGrammar } from './documentation-line-grammar';
import { DocumentationLines } from './documentation-lines';
import { SectionGrammar } from './documentation-section-grammar';
import { DocumentationSections } from './documentation-sections';
import { DocumentationFastPath } from './documentation-fast-path';
import type { DocumentationEntry } from './syntax-tree';

/** Parses the `##` blocks of a text. What it works with serves one after the other, and no block depends on another. */
export class DocumentationParser {
  private readonly fastPath: DocumentationFastPath | undefined;
  /** Made with the first block that is not regular: most files have none. */
  private byLine: LineByLineParser | undefined;

  constructor(
    private readonly text: string,
    private readonly release: Release,
    cut?: Cut,
  ) {
    this.fastPath = flagsOf(release).readsByLine ? undefined : new DocumentationFastPath(text, release, cut);
  }

  /** Parses the block that starts at `start`. */
  parse(start: number): DocumentationEntry {
    return this.fastPath?.parse(start) ?? this.parseLineByLine(start);
  }

  /** The same without the fast path. */
  parseLineByLine(start: number): DocumentationEntry {
    this.byLine ??= new LineByLineParser(this.text, this.release, flagsOf(this.release));
    return this.byLine.parse(start);
  }
}

class LineByLineParser {
  private readonly lines: DocumentationLines;
  private readonly sections: DocumentationSections;
  private readonly grammar: LineGrammar | SectionGrammar;

  constructor(text: string, release: Release, flags: DocumentationFlags) {
    this.lines = new DocumentationLines(text, flags);
    this.sections = new DocumentationSections(this.lines);
    const Grammar = flags.readsByLine ? LineGrammar : SectionGrammar;
    this.grammar = new Grammar(this.lines, this.sections, release);
  }

  parse(start: number): DocumentationEntry {
    const { lines, sections } = this;
    lines.open(start);
    sections.begin(start);
    const symbol = this.grammar.parse(start);
    const { reader } = lines;
    return {
      kind: 'documentation',
      length: reader.end - start,
      reach: reader.examined - start,
      errors: lines.takeErrors(),
      symbol,
      sections: sections.all(),
      literals: reader.literals,
    };
  }
}
