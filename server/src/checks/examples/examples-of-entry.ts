import { examplesOf } from '../../qmp/examples-of';
import type { Schema } from '../../schema/schema';
import type { DocumentationEntry, SyntaxTree } from '../../syntax/syntax-tree';
import { checkTranscript } from './check-transcript';
import type { ExampleMistake } from './mistakes';
import { type Lookups, NotingNamespace, standForTheSame } from './noted-lookups';

/** What is wrong with the examples in a block of documentation. */
export interface ExamplesResult {
  readonly entry: DocumentationEntry;
  /** Ranges relative to the entry. */
  readonly mistakes: readonly ExampleMistake[];
  /** It holds as long as these stand for the same. */
  readonly lookups: Lookups;
}

/** A file may be in several schemas, and not all of them have all that examples name. */
const MAX_SCHEMAS = 4;

/** What was found in blocks with examples, by schema, the latest first; nothing for blocks without. */
const known = new WeakMap<DocumentationEntry, readonly ExamplesResult[]>();
const NONE: readonly ExamplesResult[] = [];

/** Checks the examples in the block of documentation that stands at `start`; nothing if it has none. */
export function examplesOfEntry(
  entry: DocumentationEntry,
  start: number,
  tree: SyntaxTree,
  schema: Schema,
): ExamplesResult | undefined {
  const results = known.get(entry);
  if (results === NONE) return undefined;
  const valid = results?.find(({ lookups }) => standForTheSame(lookups, schema));
  if (valid !== undefined) return valid;
  const { result, isLasting } = checkEntry(entry, tree.source.slice(start, start + entry.length), schema);
  if (result === undefined) known.set(entry, NONE);
  else if (isLasting) known.set(entry, [result, ...(results ?? NONE)].slice(0, MAX_SCHEMAS));
  return result;
}

function checkEntry(
  entry: DocumentationEntry,
  text: string,
  schema: Schema,
): { result: ExamplesResult | undefined; isLasting: boolean } {
  const namespace = new NotingNamespace(schema);
  const examples = examplesOf(entry, text, schema.release);
  if (examples.length === 0) return { result: undefined, isLasting: true };
  const mistakes = examples.flatMap((example) => {
    return checkTranscript(example, namespace, entry.symbol?.name, ({ start, end }) =>
      text.slice(start, end),
    );
  });
  const { lookups, dependsOnUses } = namespace;
  return { result: { entry, mistakes, lookups }, isLasting: !dependsOnUses };
}
