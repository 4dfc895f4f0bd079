import type { Release } from '../../../server/src/releases/release';
import type { DefinitionKind } from '../../../server/src/schema/definitions';
import type { Random } from '../random';

/** A definition to be, and what its documentation will have to speak of. */
export interface PlannedDefinition {
  readonly kind: DefinitionKind;
  readonly name: string;
  /** Of an enum. */
  readonly values: readonly string[];
  /** Of a struct with a member `kind`: the enum that is its type. */
  readonly tag: string | undefined;
  readonly parts: string[];
  readonly features: string[];
}

const PREFIXES: Readonly<Record<DefinitionKind, string>> = {
  enum: 'Enx',
  struct: 'Stx',
  union: 'Unx',
  alternate: 'Alx',
  command: 'cmd',
  event: 'EV_',
};
const STRANGE_TYPES = [
  'Nope',
  'any',
  'cmd1',
  'StxList',
  'Enx0List',
  'strList',
  'q_empty',
  'QType',
  'q_obj_cmd3-arg',
  'null',
];
const VALUES = ['v1', 'v2', 'v-3', 'on', 'x'];

/** The names of a schema that is being written, and how often it goes wrong. */
export class Plan {
  readonly definitions: PlannedDefinition[] = [];

  constructor(
    readonly random: Random,
    readonly release: Release,
    private readonly share: number,
  ) {}

  /** Whether to do something odd here. */
  readonly isWrong = (): boolean => this.random.chance(this.share);

  add(kind: DefinitionKind, index: number): void {
    const { random } = this;
    const enums = this.namesOf('enum');
    this.definitions.push({
      kind,
      name: `${PREFIXES[kind]}${index}`,
      values: kind === 'enum' ? this.enumValues() : [],
      tag: kind === 'struct' && enums.length > 0 && random.chance(0.5) ? random.pick(enums) : undefined,
      parts: [],
      features: [],
    });
  }

  namesOf(...kinds: readonly DefinitionKind[]): string[] {
    return this.definitions.flatMap(({ kind, name }) => (kinds.includes(kind) ? [name] : []));
  }

  /** The structs in front of a definition, which cannot contain it. */
  structsBefore(definition: PlannedDefinition): PlannedDefinition[] {
    const before = this.definitions.slice(0, this.definitions.indexOf(definition));
    return before.filter(({ kind }) => kind === 'struct');
  }

  /** A name that can be a type, mostly. */
  typeName(): string {
    const { random } = this;
    if (this.isWrong()) return random.pick([...STRANGE_TYPES, ...this.definitions.map(({ name }) => name)]);
    return random.pick(['int', 'str', 'bool', ...this.namesOf('enum', 'struct', 'union', 'alternate')]);
  }

  /** A type or an array of one, as text. */
  type(): string {
    const name = `'${this.typeName()}'`;
    return this.random.chance(0.25) ? `[${name}]` : name;
  }

  condition(): string {
    const { random, release } = this;
    if (this.isWrong()) return random.pick(["''", '[]', '{}', "'a-b'", "[ '' ]", "{ 'all': 'A' }"]);
    if (release.has('if.tree')) return random.pick(["'A'", "{ 'all': [ 'A', 'B' ] }", "{ 'not': 'C' }"]);
    return random.pick(["'defined(A)'", "[ 'defined(A)', 'B > 1' ]"]);
  }

  private enumValues(): string[] {
    const { random } = this;
    const values = Array.from({ length: 1 + random.below(4) }, () => {
      return this.isWrong() ? random.pick(['v_3', 'V', '1x']) : random.pick(VALUES);
    });
    return this.isWrong() ? values : [...new Set(values)];
  }
}

/** A block that mentions what there is, mostly. */
export function documentationOf({ name, parts, features }: PlannedDefinition, plan: Plan): string {
  const { random, isWrong } = plan;
  const mentioned = (names: readonly string[]): string[] => {
    const kept = [...new Set(names)].filter(() => !isWrong());
    return isWrong() ? [...kept, 'ghost'] : kept;
  };
  const entry = (part: string): string => `# @${part}: text\n${random.chance(0.9) ? '#\n' : ''}`;
  const named = mentioned(features);
  const heading = isWrong() && isWrong() ? 'Wrong' : name;
  return [
    `##\n# @${heading}:\n#\n`,
    ...mentioned(parts).map(entry),
    ...(named.length > 0 ? ['# Features:\n', ...named.map(entry)] : []),
    isWrong() ? '# Returns: x\n#\n' : '',
    '# Since: 1\n##\n',
  ].join('');
}
