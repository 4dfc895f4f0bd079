/** Whether two mistakes in two definitions are both reported. */
import { startOfEntry } from '../../../server/src/syntax/syntax-tree';
import type { FilePath } from '../../../server/src/text/file-path';
import { isDefinitionItem, startOfItem } from '../../../server/src/schema/module';
import { CannotRunError } from '../command';
import type { Mutations } from '../mutations/mutation';
import { STRING_MUTATIONS } from '../mutations/string-mutations';
import { TOKEN_MUTATIONS } from '../mutations/token-mutations';
import { VALUE_MUTATIONS } from '../mutations/value-mutations';
import { Random } from '../random';
import { applyDamage, consequenceOf, type Damage, damageSomething, textOfItem } from './damage';
import { errorsAmong, type PlacedDiagnostic, type WholeSchema } from './whole-schema';

export interface TwoMistakes {
  readonly first: Damage;
  readonly second: Damage;
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** One may be no more than a hint while the other may have hidden what the name in it means. */
  readonly areBothReported: boolean;
  readonly areBothErrors: boolean;
}

const MUTATIONS: Mutations = { ...TOKEN_MUTATIONS, ...STRING_MUTATIONS, ...VALUE_MUTATIONS };
const ATTEMPTS = 1000;

/** Damages two definitions of the schema that have nothing to do with each other. */
export function makeTwoMistakes(schema: WholeSchema, seed: number, number: number): TwoMistakes {
  const random = new Random(seed, number);
  const first = mistake(schema, random);
  const second = mistake(schema, random, first);
  const diagnostics = schema.diagnosticsWith(textsWith([first, second]));
  const areBothIn = (list: readonly PlacedDiagnostic[]): boolean => {
    return [first, second].every((damage) => isReported(damage, [first, second], list));
  };
  const areBothErrors = areBothIn(errorsAmong(diagnostics));
  return { first, second, diagnostics, areBothReported: areBothIn(diagnostics), areBothErrors };
}

/** A damage that, by itself, is reported where it is. */
function mistake(schema: WholeSchema, random: Random, other?: Damage): Damage {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const damage = damageSomething(schema, MUTATIONS, random);
    if (!isDefinitionItem(damage.item) || consequenceOf(damage, schema) !== undefined) continue;
    if (other !== undefined && areRelated(damage, other)) continue;
    const errors = errorsAmong(schema.diagnosticsWith(textsWith([damage])));
    if (isReported(damage, [damage], errors)) return damage;
  }
  throw new CannotRunError(
    'the schema is too small: no two definitions can be damaged apart from each other',
  );
}

function areRelated(one: Damage, other: Damage): boolean {
  const names = [one, other].map(({ item }) => (isDefinitionItem(item) ? item.declaration.name : ''));
  const texts = [one, other].map((damage) => textOfItem(damage.module, damage.item) + damage.expression);
  return (
    one.item === other.item || texts[0]!.includes(`'${names[1]}'`) || texts[1]!.includes(`'${names[0]}'`)
  );
}

/** The later damage of a file goes first, so that the earlier one is still in its place. */
function textsWith(damages: readonly Damage[]): Map<FilePath, string> {
  const texts = new Map<FilePath, string>();
  const fromBehind = [...damages].sort(
    (a, b) => startOfItem(b.module, b.item) - startOfItem(a.module, a.item),
  );
  for (const damage of fromBehind) texts.set(damage.path, applyDamage(damage, texts.get(damage.path)));
  return texts;
}

/** Whether a diagnostic stands in the definition, its documentation, or right behind it. */
function isReported(
  damage: Damage,
  all: readonly Damage[],
  diagnostics: readonly PlacedDiagnostic[],
): boolean {
  const { module, item, path, expression } = damage;
  const place = startOfItem(module, item);
  const inFront = all.filter((other) => other.path === path && startOfItem(other.module, other.item) < place);
  const shift = inFront.reduce((sum, other) => sum + growthOf(other), 0);
  const { documentation, declaration } = item;
  const { starts, entries, text } = module.tree;
  const start = (documentation ? startOfEntry(module.tree, documentation) : place) + shift;
  const next = starts[entries.indexOf(declaration.entry) + 1] ?? text.length;
  const gap = next - place - textOfItem(module, item).length;
  const end = place + shift + expression.length + gap;
  return diagnostics.some(
    ({ path: other, range }) => other === path && range.start >= start && range.start <= end,
  );
}

function growthOf({ module, item, expression }: Damage): number {
  return expression.length - textOfItem(module, item).length;
}
