import type { Definition, EnumDefinition, EnumValue, UnionDefinition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { findMember } from '../../syntax/nodes';
import type { FileView } from '../file-view';
import { discriminatorType } from '../target/parts';
import { definitionPart, symbolPart } from './definition-part';
import type { HintPart, InlayHint } from './inlay-hint';

/** So many values are named; of the others the tooltip tells. */
const MAX_VALUES = 3;

/** The enum that chooses a union's branch, behind the name of the member that has it. */
export function hintOfDiscriminator(definition: Definition, view: FileView): InlayHint | undefined {
  const node = definition.kind === 'union' ? definition.discriminator : undefined;
  const type = discriminatorType(definition, view.schema);
  if (node === undefined || type === undefined) return undefined;
  return {
    kind: 'discriminatorEnum',
    offset: node.end,
    parts: [{ text: ': ' }, definitionPart(type.name, type.name, view)],
    tooltip: `The value of \`${node.value}\` chooses the branch; it is one of the enum \`${type.name}\`.`,
  };
}

/** The values of the discriminator for which a union has no branch, behind the last one that it has. */
export function hintOfEmptyBranches(definition: Definition, view: FileView): InlayHint | undefined {
  if (definition.kind !== 'union' || definition.isIncomplete) return undefined;
  const offset = endOfBranches(definition);
  const enumeration = enumOf(definition, view);
  if (offset === undefined || enumeration === undefined) return undefined;
  const branches = new Set(definition.branches.map(({ name }) => name));
  const values = enumeration.definition.values.filter(({ name }) => !branches.has(name));
  if (values.length === 0) return undefined;
  return {
    kind: 'emptyBranches',
    offset,
    parts: [{ text: 'no members: ' }, ...partsOf(values, enumeration, view)],
    tooltip: describe(values, enumeration.definition.name),
  };
}

type EnumOwner = SchemaDefinition & { readonly definition: EnumDefinition };

function enumOf(definition: UnionDefinition, { schema }: FileView): EnumOwner | undefined {
  const type = discriminatorType(definition, schema);
  const owner = type && !type.isArray ? schema.lookup(type.name) : undefined;
  return owner !== undefined && isEnum(owner) && !owner.definition.isIncomplete ? owner : undefined;
}

function isEnum(owner: SchemaDefinition): owner is EnumOwner {
  return owner.definition.kind === 'enum';
}

function endOfBranches({ node }: UnionDefinition): number | undefined {
  const data = findMember(node, 'data')?.value;
  if (data?.kind !== 'object') return undefined;
  return data.members.at(-1)?.value.end ?? data.start + 1;
}

function partsOf(values: readonly EnumValue[], owner: EnumOwner, view: FileView): HintPart[] {
  const named = values.length === MAX_VALUES + 1 ? values : values.slice(0, MAX_VALUES);
  const parts = named.flatMap((value, index): HintPart[] => {
    const part = symbolPart(value.name, { kind: 'value', owner, value }, view);
    return index === 0 ? [part] : [{ text: ', ' }, part];
  });
  const others = values.length - named.length;
  if (others === 0) return parts;
  const { name } = owner.definition;
  return [...parts, { text: ', ' }, definitionPart(`${String(others)} more`, name, view)];
}

function describe(values: readonly EnumValue[], enumName: string): string {
  const names = values.map(({ name }) => `\`${name}\``).join(', ');
  return `Values of \`${enumName}\` without a branch, which add no members: ${names}`;
}
