import { type Definition, isTypeDefinition } from '../../schema/definitions';
import { isPlainName } from '../../schema/plain-parts';
import type { TextRange } from '../../text/text-range';
import type { StructureContext } from './structure-context';

/** Downstream prefix, experimental prefix, stem (section 3.1 of the language reference). */
const NAME = /^(?:__[a-z0-9.-]+_)?(?:x-)?([a-z][a-z0-9_-]*)$/i;
/** What the C names of protected words begin with. */
const TAKEN_PREFIX = /^q[^A-Za-z0-9]/;
const CAMEL_CASE = /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/;
const PLAIN_UPPER_NAME = /^[A-Z][A-Z0-9_]*$/;

/** Checks the name of the definition itself. */
export function checkDefinitionName(context: StructureContext): void {
  if (isPlainDefinitionName(context.item.declaration) || checkUnusualName(context)) checkSuffix(context);
}

/** Whether the name is valid and in the style of its kind. */
function isPlainDefinitionName({ kind, name }: Definition): boolean {
  switch (kind) {
    case 'event':
      return PLAIN_UPPER_NAME.test(name);
    case 'command':
      return isPlainName(name);
    default:
      return CAMEL_CASE.test(name);
  }
}

function checkUnusualName(context: StructureContext): boolean {
  const { kind, name, nameNode } = context.item.declaration;
  const stem = checkName(name, kind, nameNode, context);
  if (stem === undefined) return false;
  return !context.release.has('name.style') || checkStyle(stem, context);
}

/** A name of a member, a value or a branch. `loose` types are exempt from the rules of style. */
export function checkLowerName(
  name: string,
  source: string,
  range: TextRange,
  context: StructureContext,
  loose = false,
): boolean {
  if (isPlainName(name)) return true;
  const stem = checkName(name, source, range, context);
  if (stem === undefined) return false;
  if (!context.release.has('name.uppercase-only')) {
    checkLowerCase(stem, { mayUseUnderscore: loose, mayUseUppercase: loose }, source, range, context);
  } else if (!loose && /[A-Z]/.test(name)) {
    context.collector.report('name-not-lower', { source }, range);
  }
  return true;
}

export function checkFeatureName(
  name: string,
  source: string,
  range: TextRange,
  context: StructureContext,
): void {
  checkLowerName(name, source, range, context, context.release.has('name.feature-style-gap'));
}

/** Whether a pragma frees the members or values of the definition from the rules of style. */
export function isLoose({ item, pragmas: { lists } }: StructureContext): boolean {
  const { kind, name } = item.declaration;
  // The exceptions are for types: a command's arguments are never exempt.
  if (kind === 'command' || kind === 'event') return false;
  return lists['member-name-exceptions'].has(name) || lists['name-case-whitelist'].has(name);
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

/** Whether the name is in the style of its kind. */
function checkStyle(stem: string, context: StructureContext): boolean {
  const { kind, name, nameNode } = context.item.declaration;
  switch (kind) {
    case 'event':
      return check(!/[a-z-]/.test(stem), 'name-not-upper', kind, nameNode, context);
    case 'command': {
      const mayUseUnderscore = context.pragmas.lists['command-name-exceptions'].has(name);
      return checkLowerCase(stem, { mayUseUnderscore, mayUseUppercase: false }, kind, nameNode, context);
    }
    default:
      return check(CAMEL_CASE.test(stem), 'name-not-camel', kind, nameNode, context);
  }
}

function checkLowerCase(
  stem: string,
  freedom: { mayUseUnderscore: boolean; mayUseUppercase: boolean },
  source: string,
  range: TextRange,
  context: StructureContext,
): boolean {
  const isWrong =
    (!freedom.mayUseUppercase && /[A-Z]/.test(stem)) || (!freedom.mayUseUnderscore && stem.includes('_'));
  return check(!isWrong, 'name-not-lower', source, range, context);
}

function check(
  isRight: boolean,
  code: 'name-not-upper' | 'name-not-lower' | 'name-not-camel',
  source: string,
  range: TextRange,
  context: StructureContext,
): boolean {
  if (!isRight) context.collector.report(code, { source }, range);
  return isRight;
}

/** Arrays are called `…List`, and the enums of simple unions `…Kind`. */
function checkSuffix({ item, release, collector }: StructureContext): void {
  const { declaration } = item;
  const { kind, name, nameNode } = declaration;
  if (!isTypeDefinition(declaration) && !release.has('name.suffix-any-definition')) return;
  if (!name.endsWith('List') && !(name.endsWith('Kind') && release.has('name.suffix-kind-type'))) return;
  collector.report('name-list-suffix', { source: kind, suffix: name.slice(-4) }, nameNode);
}
