/** The texts of documentation as Markdown, with links to what they speak of. */
import type { CrossReference, MemberMention } from '../../markup/blocks';
import { toMarkdown } from '../../markup/to-markdown';
import type { SchemaDefinition } from '../../schema/definition-index';
import { documentationOf, type DocumentationParts } from '../../schema/documentation-of';
import { blocksOfSection } from '../../syntax/documentation-markup';
import { type DocumentationSection, startOfEntry } from '../../syntax/syntax-tree';
import type { ModuleItem } from '../../schema/module';
import { resolveTarget } from '../target/resolve-target';
import type { HoverContext } from './hover-context';

/** The documentation of one definition. */
export class DocumentationText {
  readonly parts: DocumentationParts;
  private readonly text: string;

  constructor(
    private readonly item: ModuleItem,
    { file }: Pick<SchemaDefinition, 'file'>,
    private readonly context: HoverContext,
  ) {
    const { documentation } = item;
    this.parts = documentationOf(documentation);
    const { tree } = context.schema.moduleOf(file);
    const start = documentation === undefined ? 0 : startOfEntry(tree, documentation);
    this.text = documentation === undefined ? '' : tree.source.slice(start, start + documentation.length);
  }

  static of(owner: SchemaDefinition, context: HoverContext): DocumentationText {
    return new DocumentationText(owner.item, owner, context.of(owner));
  }

  /** What a member, value or branch of this name is said to be. */
  ofMember(name: string): string | undefined {
    return this.ofSection(this.parts.members.get(name));
  }

  ofFeature(name: string): string | undefined {
    return this.ofSection(this.parts.features.get(name));
  }

  /** The text alone, without what it is about; nothing if there is none. */
  ofSection(section: DocumentationSection | undefined): string | undefined {
    if (section === undefined) return undefined;
    const blocks = blocksOfSection(section, this.text, 0, this.context.release);
    const markdown = toMarkdown(blocks, { link: (reference) => this.link(reference) });
    return markdown === '' ? undefined : markdown;
  }

  /** Several sections below each other. */
  ofSections(sections: readonly DocumentationSection[]): string | undefined {
    const texts = sections.map((section) => this.ofSection(section)).filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : texts.join('\n\n');
  }

  private link(reference: MemberMention | CrossReference): string | undefined {
    const { context, item } = this;
    const target =
      reference.kind === 'mention'
        ? ({ kind: 'mention', name: reference.name, range: reference } as const)
        : ({ kind: 'reference', name: reference.target, role: reference.role, range: reference } as const);
    const [symbol] = resolveTarget({ target, item }, context.view);
    return symbol && context.uriOf(symbol);
  }
}

/** The first paragraph of a text. */
export function firstParagraph(markdown: string | undefined): string | undefined {
  const end = markdown?.indexOf('\n\n') ?? -1;
  return end < 0 ? markdown : markdown?.slice(0, end);
}

/** The release that a text says its subject is there since: `(since 4.0)`. */
export function sinceInText(markdown: string | undefined): string | undefined {
  return /\([Ss]ince:? (?:QEMU )?(\d+(?:\.\d+)+)\b/.exec(markdown ?? '')?.[1];
}
