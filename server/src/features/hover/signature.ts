/**
 * What messages hold, in a notation made to be read at a glance: one line for each member, whoever declares it. The
 * extension colours it (`syntaxes/qapi-signature.tmLanguage.json`).
 */
import type { Definition, EnumDefinition, Member } from '../../schema/definitions';
import { shapeOfArguments, shapeOfObject, type WireShape } from '../../schema/wire-shape';
import { branchLines } from './branch-lines';
import { spellType, type HoverContext } from './hover-context';
import { commentOf } from './marks';
import { wrapWords } from './wrap-words';

const MOST_MEMBERS = 30;
/** Few: what the union is for comes behind them, and the list of all of them below that. */
const MOST_BRANCHES = 8;
const MOST_VALUES = 60;
const WIDEST_NAME = 26;
const WIDTH = 76;

/** The lines of a definition's signature. */
export function signatureOf(definition: Definition, context: HoverContext): string[] {
  const name = definition.name || '(no name)';
  const head = `${definition.kind} ${name}`;
  switch (definition.kind) {
    case 'enum':
      return block(head, valueLines(definition));
    case 'struct':
    case 'union':
      return block(head, shapeLines(shapeOfObject(definition, context.namespace), definition));
    case 'alternate': {
      const lines = branchLines(
        definition.branches.map((branch) => ({ ...branch, isImplicit: false })),
        MOST_BRANCHES,
      );
      return block(head, lines);
    }
    case 'command': {
      const lines = shapeLines(shapeOfArguments(definition, context.namespace), definition);
      const reply = definition.returns && spellType(definition.returns);
      const end = reply === undefined ? '' : ` → ${reply}`;
      return lines.length === 0 ? [`${head}()${end}`] : [`${head}(`, ...indent(lines), `)${end}`];
    }
    case 'event':
      return block(head, shapeLines(shapeOfArguments(definition, context.namespace), definition));
  }
}

/** `name?: type`, as in a signature. */
export function memberLine({ name, isOptional, type }: Member): string {
  return `${name}${isOptional ? '?' : ''}: ${type ? spellType(type) : '?'}`;
}

function block(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${head} {}`] : [`${head} {`, ...indent(lines), '}'];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function shapeLines({ groups, union }: WireShape, definition: Definition): string[] {
  const lines: string[] = [];
  let left = MOST_MEMBERS;
  let omitted = 0;
  const members = groups.flatMap((group) => group.members);
  const width = widthOf(members.slice(0, MOST_MEMBERS).map(keyOf));
  const isMixed = groups.some(({ owner }) => owner !== definition);
  for (const group of groups) {
    const shown = group.members.slice(0, left);
    left -= shown.length;
    omitted += group.members.length - shown.length;
    if (shown.length === 0) continue;
    if (isMixed) lines.push(group.owner === definition ? '# its own' : `# from ${group.owner.name}`);
    lines.push(...shown.map((member) => alignedLine(member, width)));
  }
  if (omitted > 0) lines.push(`# … ${omitted} more`);
  if (union === undefined) return lines;
  const branches = branchLines(union.branches, MOST_BRANCHES, union.definition.isSimple);
  return [...lines, `switch ${union.tag} {`, ...indent(branches), '}'];
}

function alignedLine(member: Member, width: number): string {
  const type = member.type ? spellType(member.type) : '?';
  return `${keyOf(member).padEnd(width)} ${type}${commentOf(member)}`;
}

function keyOf({ name, isOptional }: Member): string {
  return `${name}${isOptional ? '?' : ''}:`;
}

function widthOf(keys: readonly string[]): number {
  return Math.min(Math.max(...keys.map(({ length }) => length), 0), WIDEST_NAME);
}

/** Values stand side by side; one of which more is to be said has a line of its own. */
function valueLines({ values }: EnumDefinition): string[] {
  const lines: string[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    lines.push(...wrapWords(plain, WIDTH));
    plain = [];
  };
  for (const value of values.slice(0, MOST_VALUES)) {
    const comment = commentOf(value);
    if (comment === '') plain.push(value.name);
    else {
      flush();
      lines.push(value.name + comment);
    }
  }
  flush();
  if (values.length > MOST_VALUES) lines.push(`# … ${values.length - MOST_VALUES} more`);
  return lines;
}
