import { stringsOf } from '../../../schema/conditions';
import type { Module } from '../../../schema/module';
import { partsOf } from '../../../schema/parts-of-definition';
import type { Schema } from '../../../schema/schema';

interface UsedNames {
  readonly features: readonly string[];
  readonly conditions: readonly string[];
}

const cache = new WeakMap<Module, UsedNames>();

/** What is still being typed somewhere is no name to offer. In early releases conditions are any text. */
const VALID: Readonly<Record<keyof UsedNames, RegExp>> = {
  features: /^[a-z][a-z0-9-]*$/,
  conditions: /^[^'\\]*\w[^'\\]*$/,
};

/** The features or conditions that the schema names, those of the file and then those that are used most first. */
export function namesInUse(kind: keyof UsedNames, schema: Schema, module: Module): readonly string[] {
  const scores = new Map<string, number>();
  for (const one of schema.modules) {
    const weight = one === module ? 1000 : 1;
    for (const name of usedIn(one)[kind])
      if (VALID[kind].test(name)) scores.set(name, (scores.get(name) ?? 0) + weight);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function usedIn(module: Module): UsedNames {
  let names = cache.get(module);
  if (names === undefined) {
    names = collect(module);
    cache.set(module, names);
  }
  return names;
}

function collect({ definitions }: Module): UsedNames {
  const features: string[] = [];
  const conditions: string[] = [];
  for (const { declaration } of definitions) {
    for (const part of [declaration, ...partsOf(declaration)]) {
      if ('features' in part) features.push(...part.features.map(({ name }) => name));
      // The symbols; in early releases the texts.
      conditions.push(...stringsOf(part.condition).map(({ value }) => value));
    }
  }
  return { features, conditions };
}
