import type { EnumDefinition } from '../../schema/definitions';
import { checkClashes } from './clashes';
import type { SemanticContext } from './semantic-context';

export function checkEnum({ values }: EnumDefinition, context: SemanticContext): void {
  checkClashes(values, (name) => `value '${name}'`, context);
}
