import type { Random } from '../../fuzz/random';
import { SHARES } from './proportions';

/** A type that others may use. */
export interface KnownType {
  readonly kind: 'struct' | 'union' | 'enum' | 'alternate';
  readonly name: string;
  /** Of a struct: the names of all members, those of its base too. Of an enum: its values. */
  readonly parts: readonly string[];
}

const BUILT_IN: readonly string[] = [
  // As often as each is used, roughly.
  ...Array.from({ length: 7 }, () => 'str'),
  ...Array.from({ length: 4 }, () => 'int'),
  ...Array.from({ length: 3 }, () => 'bool'),
  'uint32',
  'uint64',
  'size',
  'uint8',
  'uint16',
  'number',
];

/** The types that definitions of a file may name: those before them, and now and then one of another file. */
export class TypePool {
  private own: KnownType[] = [];
  /** Those of the files before, file by file. */
  private readonly files: { readonly name: string; readonly types: readonly KnownType[] }[] = [];
  /** The files that those of the present file name types of. */
  readonly used = new Set<string>();

  constructor(
    private readonly random: Random,
    /** Types of another unit, which all files of this one may use. */
    private readonly others: readonly KnownType[],
  ) {}

  add(type: KnownType): void {
    this.own.push(type);
  }

  /** Ends a file. */
  closeFile(name: string): void {
    if (this.own.length > 0) this.files.push({ name, types: this.own });
    this.own = [];
    this.used.clear();
  }

  /** Whether whatever a union needs is there in the present file. */
  get hasStructAndEnum(): boolean {
    return (['struct', 'enum'] as const).every((kind) => this.own.some((type) => type.kind === kind));
  }

  get all(): KnownType[] {
    return [...this.files.flatMap(({ types }) => types), ...this.own];
  }

  /** A type of one of the kinds; nothing if there is none yet. */
  pick(...kinds: readonly KnownType['kind'][]): KnownType | undefined {
    const { random } = this;
    const isOfKind = ({ kind }: KnownType): boolean => kinds.includes(kind);
    const elsewhere = random.chance(SHARES.otherFile) ? this.pickElsewhere(isOfKind) : undefined;
    if (elsewhere !== undefined) return elsewhere;
    const fit = this.own.filter(isOfKind);
    return fit.length > 0 ? random.pick(fit) : undefined;
  }

  /** How a member, argument or return value may be typed, as text. */
  memberType(isArray = this.random.chance(SHARES.array)): string {
    const { random } = this;
    const defined = random.chance(SHARES.definedType)
      ? this.pick('struct', 'union', 'enum', 'alternate')
      : undefined;
    const name = `'${defined?.name ?? random.pick(BUILT_IN)}'`;
    return isArray ? `[ ${name} ]` : name;
  }

  private pickElsewhere(isOfKind: (type: KnownType) => boolean): KnownType | undefined {
    const { random, files, others } = this;
    if (others.length > 0 && random.chance(SHARES.otherUnit)) return pickOf(others.filter(isOfKind));
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    const type = pickOf(file.types.filter(isOfKind));
    if (type !== undefined) this.used.add(file.name);
    return type;

    function pickOf(types: readonly KnownType[]): KnownType | undefined {
      return types.length > 0 ? random.pick(types) : undefined;
    }
  }
}
