import { cName } from '../../schema/c-name';
import type { EnumDefinition, EnumValue } from '../../schema/definitions';
import type { SemanticContext } from './semantic-context';

export function checkEnum(definition: EnumDefinition, context: SemanticContext): void {
  const seen = new Map<string, EnumValue>();
  for (const value of definition.values) {
    const identifier = cName(value.name);
    const earlier = seen.get(identifier);
    if (earlier === undefined) seen.set(identifier, value);
    else {
      const values = { later: `value '${value.name}'`, earlier: `value '${earlier.name}'` };
      context.collector.report('clash', values, value.node);
    }
  }
}
