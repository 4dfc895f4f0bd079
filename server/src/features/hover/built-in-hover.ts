/** The types that every schema has (section 4.1 of the language reference). */
import { codeSpan, paragraphs } from '../../markup/markdown-text';
import { QTYPE_VALUES } from '../../schema/built-in-types';
import { cTypeOfBuiltIn } from '../../schema/c-types';
import { predefinedType, typeByName } from '../../schema/types';
import { entryOf } from '../catalogue/explanation';
import type { HoverContext } from './hover-context';
import { signatureBlock } from './sections';

interface BuiltInText {
  readonly json: string;
  readonly range?: string;
  readonly more?: string;
}

const SIGNED = (bits: number): BuiltInText => ({
  json: 'an integer',
  range: `${-(2n ** BigInt(bits - 1))} … ${2n ** BigInt(bits - 1) - 1n}`,
});
const UNSIGNED = (bits: number): BuiltInText => ({
  json: 'an integer',
  range: `0 … ${2n ** BigInt(bits) - 1n}`,
});

const TEXTS: Readonly<Record<string, BuiltInText>> = {
  str: { json: 'a string', more: 'Any Unicode text; as a parameter in C it is `const char *`.' },
  number: { json: 'a number', range: 'that of a C `double`' },
  int: SIGNED(64),
  int8: SIGNED(8),
  int16: SIGNED(16),
  int32: SIGNED(32),
  int64: SIGNED(64),
  uint8: UNSIGNED(8),
  uint16: UNSIGNED(16),
  uint32: UNSIGNED(32),
  uint64: UNSIGNED(64),
  size: {
    ...UNSIGNED(64),
    more: 'Like `uint64`, but where options are given as text (`key=value`) it takes suffixes such as `K` and `M`.',
  },
  bool: { json: '`true` or `false`' },
  null: { json: '`null`', more: 'Of use as one of the choices of an alternate.' },
  any: { json: 'any value at all', more: 'Nothing is checked. Not allowed in an alternate.' },
};

/** What a built-in type is; nothing if no type that every schema has, or that is implied, is called so. */
export function hoverOfBuiltIn(name: string, context: HoverContext): string | undefined {
  const type = predefinedType(name) ?? typeByName(name, context.namespace);
  switch (type?.kind) {
    case 'built-in':
      return builtInText(name);
    case 'predefined-enum':
      return paragraphs(
        signatureBlock([`enum ${name} {`, `  ${QTYPE_VALUES.join(', ')}`, '}']),
        "Built-in enum: of which JSON type a value is, as QEMU's own code sees it. Alternates use it inside.",
        'In C: `QType`',
      );
    case 'array':
      return paragraphs(
        signatureBlock([`type ${name} = ${type.elementName}[]`]),
        `The array of ${codeSpan(type.elementName)}, which is mostly written \`['${type.elementName}']\`.`,
      );
    case 'implicit-object':
      return paragraphs(
        signatureBlock([`type ${name}`]),
        name === 'q_empty'
          ? 'The object without members, which every schema has.'
          : `The object that the members written in place in ${codeSpan(type.owner?.name ?? '')} make.`,
      );
    case 'branch-enum':
      return paragraphs(
        signatureBlock([`enum ${name} {`, `  ${type.owner.branches.map((one) => one.name).join(', ')}`, '}']),
        `The enum that the branches of ${context.nameOf(type.owner)} make.`,
      );
    default:
      return undefined;
  }
}

function builtInText(name: string): string {
  const { json, range, more } = TEXTS[name] ?? { json: 'a value' };
  const lines = [`- JSON: ${json}`];
  if (range !== undefined) lines.push(`- Range: ${range}`);
  lines.push(`- C: ${codeSpan(cTypeOfBuiltIn(name))}`, `- Introspection: ${introspection(name)}`);
  return paragraphs(signatureBlock([`type ${name}`]), 'Built-in type', lines.join('\n'), more);
}

/** One line about a built-in type; nothing for others. */
export function summaryOfBuiltIn(name: string): string | undefined {
  const text = entryOf(TEXTS, name);
  if (text === undefined) return undefined;
  const range = text.range === undefined ? '' : ` (${text.range})`;
  return `${codeSpan(name)} is ${text.json}${range} in JSON, ${codeSpan(cTypeOfBuiltIn(name))} in C.`;
}

function introspection(name: string): string {
  if (TEXTS[name]?.json === 'an integer') return '`int`, whatever its size';
  const names: Readonly<Record<string, string>> = { str: 'string', bool: 'boolean', any: 'value' };
  return codeSpan(names[name] ?? name);
}
