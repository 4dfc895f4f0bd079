/** What C code the types, commands and events of a schema have; facts of QEMU's generator in own words. */
import { cName } from './c-name';
import type { CommandDefinition, EventDefinition, Member, TypeReference } from './definitions';
import { flattenMembers, objectTypeOf } from './flattened-members';
import { type Namespace, type Type, typeOfReference } from './types';

/** A type as C spells it: `name` with `*` behind it if it is a pointer. */
interface CType {
  readonly name: string;
  readonly isPointer: boolean;
  /** Pointers to it as a parameter are to something constant. */
  readonly isConst?: boolean;
  /** Whether there is an empty value besides an absent one, so that a null pointer says nothing. */
  readonly isArray?: boolean;
}

const BUILT_IN: Readonly<Record<string, string>> = {
  number: 'double',
  int: 'int64_t',
  size: 'uint64_t',
  bool: 'bool',
};

/** The C type of a built-in type: `int64_t`, `char *`. */
export function cTypeOfBuiltIn(name: string): string {
  return spell(builtIn(name));
}

/** How a member is declared in its struct: one line, or two where there is a flag for its presence. */
export function memberDeclarations(member: Member, namespace: Namespace): string[] {
  const { name, type } = member;
  if (type === undefined) return [];
  const identifier = cName(name, namespace.release);
  const declaration = `${join(cType(type, namespace), identifier)};`;
  return needsFlag(member, namespace) ? [`bool has_${identifier};`, declaration] : [declaration];
}

/** The function that QEMU calls to execute the command; nothing if it must be written and registered by hand. */
export function commandPrototype(command: CommandDefinition, namespace: Namespace): string | undefined {
  const { name, returns, flags } = command;
  if (!flags.gen) return undefined;
  const result = returns === undefined ? { name: 'void', isPointer: false } : cType(returns, namespace);
  const isMarked = flags.coroutine && namespace.release.has('c.coroutine-fn');
  const callee = `${isMarked ? 'coroutine_fn ' : ''}qmp_${cName(name, namespace.release)}`;
  return functionText(join(result, callee), [...parameters(command, namespace), 'Error **errp']);
}

/** The function that sends the event. */
export function eventPrototype(event: EventDefinition, namespace: Namespace): string {
  const callee = `void qapi_event_send_${cName(event.name.toLowerCase(), namespace.release)}`;
  const error = namespace.release.has('c.event-error') ? ['Error **errp'] : [];
  return functionText(callee, [...parameters(event, namespace), ...error]);
}

function parameters(definition: CommandDefinition | EventDefinition, namespace: Namespace): string[] {
  const { data, boxed, parameters: inPlace } = definition;
  if (boxed && data !== undefined) return [join(cType(data, namespace), 'arg')];
  const object = data && objectTypeOf(typeOfReference(data, namespace), namespace);
  const members = object ? flattenMembers(object, namespace).members.map(({ member }) => member) : inPlace;
  return (members ?? []).flatMap((member) => parametersOf(member, namespace));
}

function parametersOf(member: Member, namespace: Namespace): string[] {
  const { name, type } = member;
  if (type === undefined) return [];
  const identifier = cName(name, namespace.release);
  const parameter = join(cType(type, namespace), identifier, true);
  return needsFlag(member, namespace) ? [`bool has_${identifier}`, parameter] : [parameter];
}

/** A null pointer says by itself that something is absent, except for arrays, where it says that they are empty. */
function needsFlag({ isOptional, type }: Member, namespace: Namespace): boolean {
  if (!isOptional || type === undefined) return false;
  const { isPointer, isArray } = cType(type, namespace);
  return !isPointer || isArray === true || namespace.release.has('c.has-pointer');
}

function cType(reference: TypeReference, namespace: Namespace): CType {
  const type = typeOfReference(reference, namespace);
  if (type !== undefined) return cTypeOf(type, namespace);
  const name = cName(reference.name, namespace.release);
  return reference.isArray
    ? { name: `${name}List`, isPointer: true, isArray: true }
    : { name, isPointer: true };
}

function cTypeOf(type: Type, { release }: Namespace): CType {
  switch (type.kind) {
    case 'built-in':
      return builtIn(type.name);
    case 'array':
      return { name: cName(type.name, release), isPointer: true, isArray: true };
    case 'predefined-enum':
    case 'branch-enum':
      return { name: cName(type.name, release), isPointer: false };
    case 'implicit-object':
      return { name: cName(type.name, release), isPointer: true };
    case 'defined':
      return { name: cName(type.name, release), isPointer: type.definitionKind !== 'enum' };
  }
}

function builtIn(name: string): CType {
  switch (name) {
    case 'str':
      return { name: 'char', isPointer: true, isConst: true };
    case 'null':
      return { name: 'QNull', isPointer: true };
    case 'any':
      return { name: 'QObject', isPointer: true };
    default:
      return { name: BUILT_IN[name] ?? `${name}_t`, isPointer: false };
  }
}

function spell({ name, isPointer }: CType): string {
  return isPointer ? `${name} *` : name;
}

function join(type: CType, identifier: string, isParameter = false): string {
  const constant = isParameter && type.isConst === true ? 'const ' : '';
  return `${constant}${type.name} ${type.isPointer ? '*' : ''}${identifier}`;
}

const LINE_LENGTH = 80;

/** Parameters stand below each other, as far as they do not fit on a line. */
function functionText(callee: string, list: readonly string[]): string {
  const lines: string[] = [];
  const indentation = ' '.repeat(callee.length + 1);
  let line = `${callee}(`;
  const texts = list.length === 0 ? ['void'] : list;
  texts.forEach((text, index) => {
    const item = text + (index < texts.length - 1 ? ',' : ');');
    const isFirst = line.endsWith('(') || line === indentation;
    if (!isFirst && line.length + 1 + item.length > LINE_LENGTH) {
      lines.push(line);
      line = indentation + item;
    } else line += isFirst ? item : ` ${item}`;
  });
  return [...lines, line].join('\n');
}
