import type { SchemaDefinition } from '../../schema/definition-index';
import { includeTarget, isDefinitionItem } from '../../schema/module';
import type { FileView } from '../file-view';
import { branchSymbol, featureNamed, memberNamed, membersWithin, partNamed } from './parts';
import { resolveExampleName } from './resolve-example-name';
import { resolveReference } from './resolve-reference';
import { definitionsNamed, typesNamed } from './schema-names';
import type { SchemaSymbol } from './schema-symbol';
import {
  type DocumentationTarget,
  type ExpressionTarget,
  type IncludePath,
  isInDocumentation,
  type Target,
  type Word,
} from './target';
import type { FoundTarget } from './targets';

const NOTHING: readonly SchemaSymbol[] = [];

/**
 * What a target means in the schema: in most cases one symbol, none if nothing has the name or if it is no name, and
 * several if a name is defined twice, or if a text may mean several members.
 */
export function resolveTarget(
  { target, item }: Pick<FoundTarget, 'target' | 'item'>,
  view: FileView,
): readonly SchemaSymbol[] {
  if (target.range.start === target.range.end) return NOTHING;
  const definition = item && isDefinitionItem(item) ? item.declaration : undefined;
  return new TargetResolver(view, definition && view.schema.entryOf(definition)).resolve(target);
}

class TargetResolver {
  constructor(
    private readonly view: FileView,
    /** The definition that the target stands in, or that its documentation belongs to. */
    private readonly owner: SchemaDefinition | undefined,
  ) {}

  resolve(target: Target): readonly SchemaSymbol[] {
    return isInDocumentation(target) ? this.inDocumentation(target) : this.inExpression(target);
  }

  private inExpression(target: ExpressionTarget): readonly SchemaSymbol[] {
    const { owner } = this;
    const { schema } = this.view;
    switch (target.kind) {
      case 'definition-name':
        return owner ? [{ kind: 'definition', owner }] : NOTHING;
      case 'member-name':
        return owner ? [{ kind: 'member', owner, member: target.member }] : NOTHING;
      case 'value-name':
        return owner ? [{ kind: 'value', owner, value: target.value }] : NOTHING;
      case 'branch-name':
        return owner ? [branchSymbol(target.branch, owner, schema)] : NOTHING;
      case 'feature-name':
        return owner ? [{ kind: 'feature', owner, feature: target.feature }] : NOTHING;
      case 'type-name':
        return typesNamed(target.reference.name, schema);
      case 'discriminator-name':
        return memberNamed(target.name, target.definition, schema);
      case 'condition-name':
        return [{ kind: 'condition', name: target.name }];
      case 'include-path':
        return this.file(target);
      case 'pragma-entry':
        return typesNamed(target.name, schema);
      case 'key':
        return NOTHING;
    }
  }

  private inDocumentation(target: DocumentationTarget): readonly SchemaSymbol[] {
    switch (target.kind) {
      case 'documented-symbol':
        return this.documented(target.name);
      case 'entry-label':
        return target.entryKind === 'feature' ? this.feature(target.name) : this.part(target.name);
      case 'mention':
        return this.mentioned(target.name);
      case 'reference':
        return resolveReference(target.name, target.role, this.view);
      case 'word':
        return this.word(target);
      case 'example-name':
        return resolveExampleName(target, this.owner?.definition, this.view.schema);
      case 'tag':
      case 'directive-name':
      case 'url':
        return NOTHING;
    }
  }

  private file({ directive }: IncludePath): readonly SchemaSymbol[] {
    const path = includeTarget(this.view.module, directive);
    return path === undefined ? NOTHING : [{ kind: 'file', path }];
  }

  /** The block's own definition, if that has the name; else the documentation stands in the wrong place. */
  private documented(name: string): readonly SchemaSymbol[] {
    const { owner } = this;
    if (owner?.definition.name === name) return [{ kind: 'definition', owner }];
    return definitionsNamed(name, this.view.schema);
  }

  private part(name: string): readonly SchemaSymbol[] {
    const part = this.owner && partNamed(name, this.owner, this.view.schema);
    return part ? [part] : NOTHING;
  }

  private feature(name: string): readonly SchemaSymbol[] {
    const feature = this.owner && featureNamed(name, this.owner);
    return feature ? [feature] : NOTHING;
  }

  /** `@name` means what is nearest: a part of what is documented, then what is within that, then a definition. */
  private mentioned(name: string): readonly SchemaSymbol[] {
    const own = this.part(name);
    if (own.length > 0) return own;
    const { schema } = this.view;
    const definition = this.owner?.definition;
    const inherited = definition ? memberNamed(name, definition, schema) : NOTHING;
    if (inherited.length > 0) return inherited;
    const feature = this.feature(name);
    if (feature.length > 0) return feature;
    const within = definition ? membersWithin(name, definition, schema) : NOTHING;
    return within.length > 0 ? within : typesNamed(name, schema);
  }

  /** Prose shares its words with members, so only what is marked as a literal may mean one. */
  private word({ name, isLiteral }: Word): readonly SchemaSymbol[] {
    const own = isLiteral ? this.part(name) : NOTHING;
    return own.length > 0 ? own : definitionsNamed(name, this.view.schema);
  }
}
