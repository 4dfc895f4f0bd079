import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';

/** The names that a block describes. */
export interface DocumentedNames {
  readonly members: NamesInOrder;
  readonly features: NamesInOrder;
  /** What stands in a place where nothing can be described: nobody knows as what it was meant. */
  readonly misplaced: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** What the block describes, to be asked by one who goes through the definition once. */
export function documentedNames(documentation: DocumentationEntry): DocumentedNames {
  return {
    members: new NamesInOrder(documentation.sections, 'member'),
    features: new NamesInOrder(documentation.sections, 'feature'),
    misplaced: collectMisplaced(documentation),
  };
}

function collectMisplaced({ errors }: DocumentationEntry): ReadonlySet<string> {
  if (errors.length === 0) return NONE;
  const late = errors.filter(({ code }) => code === 'doc-arg-late');
  return new Set(late.map(({ arguments: values }) => values['name'] ?? ''));
}

/**
 * The names that sections of one kind describe. Those who ask mostly do so in the order in which they are described, so
 * the next section is looked at first, and a set is made only when that was in vain.
 */
export class NamesInOrder {
  private next = 0;
  private all: ReadonlySet<string> | undefined;

  constructor(
    private readonly sections: readonly DocumentationSection[],
    private readonly kind: 'member' | 'feature',
  ) {
    this.skipOthers();
  }

  /** Whether nothing is described, or nothing more than what was asked for in its order. */
  get isAtEnd(): boolean {
    return this.next >= this.sections.length;
  }

  has(name: string): boolean {
    return this.isNext(name) || (this.all ??= this.collect()).has(name);
  }

  /** Whether these are described in this order, and nothing else. */
  areJust(parts: readonly { readonly name: string }[]): boolean {
    return parts.every(({ name }) => this.isNext(name)) && this.isAtEnd;
  }

  private isNext(name: string): boolean {
    if (this.sections[this.next]?.label?.name !== name) return false;
    this.next++;
    this.skipOthers();
    return true;
  }

  private skipOthers(): void {
    while (this.next < this.sections.length && !this.isOne(this.sections[this.next])) this.next++;
  }

  private collect(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const section of this.sections) {
      if (this.isOne(section) && section.label !== undefined) names.add(section.label.name);
    }
    return names;
  }

  private isOne(section: DocumentationSection | undefined): boolean {
    return section?.kind === this.kind && section.label !== undefined;
  }
}
