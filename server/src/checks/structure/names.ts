import type { DefinitionKind } from '../../schema/definitions';
import type { ValueNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';
import type { StructureContext } from './structure-context';

/** Downstream prefix, experimental prefix, stem (section 3.1 of the language reference). */
const NAME = /^(?:__[a-z0-9.-]+_)?(?:x-)?([a-z][a-z0-9_-]*)$/i;
/** What the C names of protected words begin with. */
const TAKEN_PREFIX = /^q[^A-Za-z0-9]/;
/** Nearly every name in lower case: valid, and in style wherever that style is asked for. */
const PLAIN_LOWER_NAME = /^(?!q-)[a-z][a-z0-9-]*$/;
const CAMEL_CASE = /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/;

/** Checks the name of the definition itself; yields whether there is one to go on with. */
export function checkDefinitionName(context: StructureContext): void {
  const { kind, name, nameNode } = context.item.declaration;
  const stem = checkName(name, kind, nameNode, context);
  if (stem === undefined) return;
  if (kind === 'event') checkUpperCase(stem, kind, nameNode, context);
  else if (kind === 'command') {
    const mayUseUnderscore = context.pragmas.lists['command-name-exceptions'].has(name);
    checkLowerCase(stem, { mayUseUnderscore, mayUseUppercase: false }, kind, nameNode, context);
  } else checkTypeName(name, stem, kind, nameNode, context);
}

/** A name of a member, a value, a branch or a feature. `loose` types are exempt from the rules of style. */
export function checkLowerName(
  name: string,
  source: string,
  range: TextRange,
  context: StructureContext,
  loose = false,
): boolean {
  if (PLAIN_LOWER_NAME.test(name)) return true;
  const stem = checkName(name, source, range, context);
  if (stem === undefined) return false;
  checkLowerCase(stem, { mayUseUnderscore: loose, mayUseUppercase: loose }, source, range, context);
  return true;
}

/** Whether `member-name-exceptions` frees the members of the definition from the rules of style. */
export function isLoose(context: StructureContext): boolean {
  return context.pragmas.lists['member-name-exceptions'].has(context.item.declaration.name);
}

/** The stem of a valid name. */
function checkName(
  name: string,
  source: string,
  range: TextRange,
  context: StructureContext,
): string | undefined {
  const stem = NAME.exec(name)?.[1];
  if (stem !== undefined && !TAKEN_PREFIX.test(name)) return stem;
  context.collector.report('name-invalid', { source }, range);
  return undefined;
}

function checkUpperCase(stem: string, source: string, range: TextRange, context: StructureContext): void {
  if (/[a-z-]/.test(stem)) context.collector.report('name-not-upper', { source }, range);
}

function checkLowerCase(
  stem: string,
  freedom: { mayUseUnderscore: boolean; mayUseUppercase: boolean },
  source: string,
  range: TextRange,
  context: StructureContext,
): void {
  const isWrong =
    (!freedom.mayUseUppercase && /[A-Z]/.test(stem)) || (!freedom.mayUseUnderscore && stem.includes('_'));
  if (isWrong) context.collector.report('name-not-lower', { source }, range);
}

function checkTypeName(
  name: string,
  stem: string,
  kind: DefinitionKind,
  range: ValueNode,
  context: StructureContext,
): void {
  if (!CAMEL_CASE.test(stem)) context.collector.report('name-not-camel', { source: kind }, range);
  else if (name.endsWith('List')) context.collector.report('name-list-suffix', { source: kind }, range);
}
