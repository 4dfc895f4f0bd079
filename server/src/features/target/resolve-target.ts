import type { Definition, TypeReference, UnionDefinition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { flattenBase, flattenMembers, objectTypeOf } from '../../schema/flattened-members';
import { includeTarget, type ModuleItem, isDefinitionItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import { namespaceOf } from '../../schema/schema-namespace';
import { typeByName, typeOfReference } from '../../schema/types';
import type { FileView } from '../file-view';
import type { SchemaSymbol } from './schema-symbol';
import type { Target } from './target';
import type { FoundTarget } from './targets';

/**
 * What a target means in the schema: in most cases one symbol, none if nothing has the name or if it is no name, and
 * several if a name is defined twice.
 */
export function resolveTarget(
  { target, item }: Pick<FoundTarget, 'target' | 'item'>,
  view: FileView,
): readonly SchemaSymbol[] {
  return new TargetResolver(view, item).resolve(target);
}

class TargetResolver {
  private readonly schema: Schema;

  constructor(
    private readonly view: FileView,
    private readonly item: ModuleItem | undefined,
  ) {
    this.schema = view.schema;
  }

  resolve(target: Target): readonly SchemaSymbol[] {
    switch (target.kind) {
      case 'definition-name':
        return this.own((owner) => ({ kind: 'definition', owner }));
      case 'member-name':
        return this.own((owner) => ({ kind: 'member', owner, member: target.member }));
      case 'value-name':
        return this.own((owner) => ({ kind: 'value', owner, value: target.value }));
      case 'branch-name': {
        const value = this.valueOfBranch(target.definition, target.branch.name);
        if (value.length > 0) return value;
        return this.own((owner) => ({ kind: 'branch', owner, branch: target.branch }));
      }
      case 'feature-name':
        return this.own((owner) => ({ kind: 'feature', owner, feature: target.feature }));
      case 'type-name':
        return this.type(target.reference.name);
      case 'discriminator-name':
        return this.flattenedMember(target.definition, target.name);
      case 'condition-name':
        return [{ kind: 'condition', name: target.name }];
      case 'include-path': {
        const path = includeTarget(this.view.module, target.directive);
        return path === undefined ? [] : [{ kind: 'file', path }];
      }
      case 'pragma-entry':
      case 'documented-symbol':
        return this.definitions(target.name);
      case 'entry-label':
        return target.entryKind === 'feature' ? this.feature(target.name) : this.part(target.name);
      case 'mention':
      case 'reference':
      case 'word':
        return this.nameInText(target.name);
      default:
        return [];
    }
  }

  private get definition(): Definition | undefined {
    return this.item !== undefined && isDefinitionItem(this.item) ? this.item.declaration : undefined;
  }

  /** The definition as the schema has it, which may be another one of the same name. */
  private ownerOf(definition: Definition): SchemaDefinition | undefined {
    return this.schema.index.all(definition.name).find((entry) => entry.definition === definition);
  }

  private own(make: (owner: SchemaDefinition) => SchemaSymbol): SchemaSymbol[] {
    const { definition } = this;
    const owner = definition && this.ownerOf(definition);
    return owner === undefined ? [] : [make(owner)];
  }

  private definitions(name: string): SchemaSymbol[] {
    if (name === '') return [];
    return this.schema.index.all(name).map((owner) => ({ kind: 'definition', owner }));
  }

  private type(name: string): SchemaSymbol[] {
    const defined = this.definitions(name);
    if (defined.length > 0) return defined;
    const type = typeByName(name, namespaceOf(this.schema));
    switch (type?.kind) {
      case 'built-in':
      case 'predefined-enum':
        return [{ kind: 'built-in', name }];
      case 'array':
        return this.type(type.elementName);
      case 'branch-enum':
        return this.definitions(type.owner.name);
      case 'implicit-object':
        return type.owner === undefined ? [] : this.definitions(type.owner.name);
      default:
        return [];
    }
  }

  /** The value of the discriminator's enum that a branch names. */
  private valueOfBranch(definition: Definition, name: string): SchemaSymbol[] {
    if (definition.kind !== 'union' || definition.discriminator === undefined) return [];
    const reference = this.discriminatorType(definition);
    const owner = reference && this.schema.lookup(reference.name);
    if (owner?.definition.kind !== 'enum') return [];
    const value = owner.definition.values.find((one) => one.name === name);
    return value === undefined ? [] : [{ kind: 'value', owner, value }];
  }

  private discriminatorType(definition: UnionDefinition): TypeReference | undefined {
    const name = definition.discriminator?.value;
    const { members } = flattenBase(definition, namespaceOf(this.schema));
    return members.find(({ member }) => member.name === name)?.member.type;
  }

  private flattenedMember(definition: Definition, name: string): SchemaSymbol[] {
    const namespace = namespaceOf(this.schema);
    const isNamed = definition.kind === 'command' || definition.kind === 'event';
    const reference = isNamed ? definition.data : undefined;
    const object =
      definition.kind === 'struct' || definition.kind === 'union'
        ? definition
        : reference && objectTypeOf(typeOfReference(reference, namespace), namespace);
    if (object === undefined) return [];
    const found = flattenMembers(object, namespace).members.find(({ member }) => member.name === name);
    const owner = found && this.ownerOf(found.owner);
    return owner === undefined ? [] : [{ kind: 'member', owner, member: found!.member }];
  }

  /** The part of the documented definition that an entry describes. */
  private part(name: string): SchemaSymbol[] {
    const { definition } = this;
    if (definition === undefined) return [];
    return this.own((owner) => partOf(owner, name) ?? { kind: 'definition', owner }).filter(
      ({ kind }) => kind !== 'definition',
    );
  }

  private feature(name: string): SchemaSymbol[] {
    const { definition } = this;
    const feature = definition && featuresOf(definition).find((one) => one.name === name);
    return feature === undefined ? [] : this.own((owner) => ({ kind: 'feature', owner, feature }));
  }

  /** A name in running text means what is nearest: a part of what is documented, then what the schema defines. */
  private nameInText(name: string): readonly SchemaSymbol[] {
    const { definition } = this;
    const own = [...this.part(name), ...(definition ? this.flattenedMember(definition, name) : [])];
    if (own.length > 0) return own.slice(0, 1);
    return this.type(name);
  }
}

function partOf(owner: SchemaDefinition, name: string): SchemaSymbol | undefined {
  const { definition } = owner;
  switch (definition.kind) {
    case 'enum': {
      const value = definition.values.find((one) => one.name === name);
      return value && { kind: 'value', owner, value };
    }
    case 'alternate': {
      const branch = definition.branches.find((one) => one.name === name);
      return branch && { kind: 'branch', owner, branch };
    }
    default: {
      const member = ownMembers(definition).find((one) => one.name === name);
      return member && { kind: 'member', owner, member };
    }
  }
}

function ownMembers(definition: Exclude<Definition, { kind: 'enum' | 'alternate' }>) {
  switch (definition.kind) {
    case 'struct':
      return definition.members;
    case 'union':
      return definition.baseMembers ?? [];
    default:
      return definition.parameters ?? [];
  }
}

function featuresOf(definition: Definition) {
  const parts =
    definition.kind === 'enum'
      ? definition.values
      : definition.kind === 'alternate'
        ? []
        : ownMembers(definition);
  return [...definition.features, ...parts.flatMap(({ features }) => features)];
}
