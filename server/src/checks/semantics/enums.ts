import type { EnumDefinition } from '../../schema/definitions';
import { checkClashes } from './clashes';
import type { SemanticContext } from './semantic-context';

export function checkEnum({ values, hasPlainParts }: EnumDefinition, context: SemanticContext): void {
  if (!hasPlainParts) checkClashes(values, (name) => `value '${name}'`, context);
}
