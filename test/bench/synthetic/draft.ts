import type { Random } from '../../fuzz/random';
import { documentation, type DocumentedPart } from './documentation';
import { expressionText } from './expression';
import { Naming } from './naming';
import type { Count, Kind } from './proportions';
import type { KnownType, TypePool } from './type-pool';
import { CONDITIONS, FEATURES } from './words';

/** Where definitions are written: what all those of a unit share. */
export class Workshop {
  readonly naming: Naming;
  /** The struct that everybody uses, and by how many it is used. */
  idol: KnownType | undefined;
  idolUsers = 0;
  /** The enum that many unions choose by. */
  favouriteTag: KnownType | undefined;

  constructor(
    readonly random: Random,
    readonly pool: TypePool,
    unit: number,
  ) {
    this.naming = new Naming(random, unit);
  }

  /** How many parts there are: half of the time no more than the median, a tenth of the time many. */
  count({ median, tenth, most }: Count): number {
    const { random } = this;
    const share = random.next();
    if (share < 0.6) return 1 + random.below(median);
    if (share < 0.9) return median + 1 + random.below(tenth - median);
    // Few of the long ones are very long.
    return tenth + Math.floor((most - tenth) * random.next() ** 4);
  }
}

/** A definition in the making. */
export class Draft {
  readonly name: string;
  readonly keys: string[];
  /** What the documentation has to describe. */
  readonly parts: DocumentedPart[] = [];
  /** Features of the definition and of its parts, each of which is described once. */
  readonly features = new Set<string>();
  returns = false;

  constructor(
    readonly kind: Kind,
    private readonly workshop: Workshop,
  ) {
    this.name = nameOf(kind, workshop.naming);
    this.keys = [`'${kind}': '${this.name}'`];
  }

  /** Gives it features of those names with a probability. */
  addFeatures(names: readonly string[], probability: number): void {
    const { random } = this.workshop;
    if (!random.chance(probability)) return;
    const name = random.pick(names);
    this.features.add(name);
    this.keys.push(`'features': [ '${name}' ]`);
  }

  addCustomFeature(): void {
    this.addFeatures(FEATURES, 0.004);
  }

  addCondition(probability: number): void {
    const { random } = this.workshop;
    if (random.chance(probability)) this.keys.push(`'if': ${random.pick(CONDITIONS)}`);
  }

  /** The definition with its documentation. */
  get text(): string {
    const { kind, name, parts, features, returns } = this;
    const isCommand = kind === 'command';
    const block = documentation(this.workshop.random, {
      name,
      members: parts,
      features: [...features],
      returns,
      isCommand,
    });
    return block + expressionText(this.keys);
  }
}

function nameOf(kind: Kind, naming: Naming): string {
  if (kind === 'command') return naming.commandName();
  return kind === 'event' ? naming.eventName() : naming.typeName();
}
