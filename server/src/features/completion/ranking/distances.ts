import type { Module } from '../../../schema/module';
import { entryIndexAt } from '../../../syntax/syntax-tree';

/** Where the definitions of a file stand among each other. */
interface Order {
  /** By name. */
  readonly places: ReadonlyMap<string, number>;
  /** The entry of each, in their order. */
  readonly entries: readonly number[];
}

const orders = new WeakMap<Module, Order>();

/** Tells how many definitions away from an offset one of the file is; what stands behind it counts as further away. */
export function distancesFrom(offset: number, module: Module): (name: string) => number | undefined {
  const { places, entries } = orderOf(module);
  const here = entryIndexAt(module.tree, offset);
  const next = entries.findIndex((entry) => entry >= here);
  const above = next < 0 ? entries.length : next;
  return (name) => {
    const place = places.get(name);
    if (place === undefined) return undefined;
    return place < above ? above - 1 - place : 2 * (place - above) + 2;
  };
}

function orderOf(module: Module): Order {
  let order = orders.get(module);
  if (order === undefined) {
    order = makeOrder(module);
    orders.set(module, order);
  }
  return order;
}

function makeOrder({ definitions, items, entryIndices }: Module): Order {
  const places = new Map<string, number>();
  const entries: number[] = [];
  let item = 0;
  for (const definition of definitions) {
    while (items[item] !== definition) item++;
    places.set(definition.declaration.name, entries.length);
    entries.push(entryIndices[item] ?? 0);
  }
  return { places, entries };
}
