import type { Definition } from '../../../server/src/schema/definitions';
import {
  isDefinitionItem,
  type Module,
  type ModuleItem,
  startOfItem,
} from '../../../server/src/schema/module';
import type { FilePath } from '../../../server/src/text/file-path';
import type { TextRange } from '../../../server/src/text/text-range';
import { CannotRunError } from '../command';
import { type Mutations, splice } from '../mutations/mutation';
import type { Random } from '../random';
import type { WholeSchema } from './whole-schema';

/** One mutation of one expression of a schema. */
export interface Damage {
  readonly path: FilePath;
  readonly item: ModuleItem;
  readonly module: Module;
  readonly label: string;
  /** What became of the expression. */
  readonly expression: string;
  /** What was replaced, relative to the expression. */
  readonly changed: TextRange;
}

const ATTEMPTS = 100;

/** Mutates some expression of the schema; nothing where no mutation would apply. */
export function damageSomething(schema: WholeSchema, mutations: Mutations, random: Random): Damage {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const module = random.pick([...schema.modules.values()]);
    if (module.items.length === 0) continue;
    const item = random.pick(module.items);
    const before = textOfItem(module, item);
    const label = random.pick(Object.keys(mutations));
    const expression = mutations[label]!(before, random);
    if (expression === before || /\p{Surrogate}/u.test(expression)) continue;
    return { path: module.path, item, module, label, expression, changed: changedRange(before, expression) };
  }
  throw new CannotRunError('there is nothing in the schema that can be damaged');
}

/** The text of the file with the damage. */
export function applyDamage({ module, item, expression }: Damage, text = module.tree.text): string {
  const start = startOfItem(module, item);
  return splice(text, start, start + textOfItem(module, item).length, expression);
}

export function textOfItem(module: Module, item: ModuleItem): string {
  const start = startOfItem(module, item);
  return module.tree.text.slice(start, start + item.declaration.entry.length);
}

/** Why others may well complain about this damage; nothing where they should not. */
export function consequenceOf({ item, changed, module }: Damage, schema: WholeSchema): string | undefined {
  const { declaration } = item;
  if (declaration.kind === 'include' || declaration.kind === 'pragma') return declaration.kind;
  if (!isDefinitionItem(item)) return undefined;
  const definition = item.declaration;
  const before = textOfItem(module, item);
  const isHit = (range: TextRange): boolean => changed.start < range.end && changed.end > range.start;
  const others = [...schema.modules.values()].flatMap((each) => {
    return each.items.flatMap((other) => (other === item ? [] : [textOfItem(each, other)]));
  });
  const isUsed = (range: TextRange): boolean => {
    const string = before.slice(range.start, range.end);
    return others.some((text) => text.includes(string));
  };
  if (isHit(definition.nameNode) && isUsed(definition.nameNode)) return 'name';
  const values = valueRanges(definition);
  return values.some((range) => isHit(range) && isUsed(range)) ? 'enum value' : undefined;
}

function valueRanges(definition: Definition): TextRange[] {
  return definition.kind === 'enum' ? definition.values.map(({ node }) => node) : [];
}

function changedRange(before: string, after: string): TextRange {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  // Something that was only put in counts as a change of its neighbours.
  const end = Math.max(before.length - same, start + 1);
  return { start, end };
}
