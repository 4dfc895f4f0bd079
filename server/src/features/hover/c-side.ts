/** What a definition becomes in C. */
import { fenced } from '../../markup/markdown-text';
import { cName } from '../../schema/c-name';
import { enumConstant } from '../../schema/c-enum-name';
import { commandPrototype, eventPrototype } from '../../schema/c-types';
import type { Definition, EnumDefinition } from '../../schema/definitions';
import type { HoverContext } from './hover-context';

export function cSideOf(definition: Definition, context: HoverContext): string {
  const { namespace } = context;
  switch (definition.kind) {
    case 'command': {
      const prototype = commandPrototype(definition, namespace);
      if (prototype === undefined)
        return '**In C** no code is generated: the handler is written and registered by hand.';
      return declaration(prototype);
    }
    case 'event':
      return declaration(eventPrototype(definition, namespace));
    case 'enum':
      return `**In C** ${enumText(definition, context)}`;
    case 'struct':
    case 'union':
    case 'alternate':
      return `**In C** \`${cName(definition.name, context.release)}\``;
  }
}

function declaration(text: string): string {
  return `**In C**\n\n${fenced([text], 'c')}`;
}

function enumText(definition: EnumDefinition, { release }: HoverContext): string {
  const type = `\`${cName(definition.name, release)}\``;
  const first = definition.values[0];
  if (first === undefined) return type;
  const last = enumConstant(definition, '_MAX', release);
  return `${type} · \`${enumConstant(definition, first.name, release)}\` … \`${last}\``;
}
