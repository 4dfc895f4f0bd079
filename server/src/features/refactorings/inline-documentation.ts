import { documentationOf } from '../../schema/documentation-of';
import type { Schema } from '../../schema/schema';
import { lineAround } from '../../text/lines';
import type { TextChange } from '../../text/text-change';
import { type Block, linesOfSection, placeBlock, STUB } from '../documentation/documentation-block';
import { insertBehindOverview, insertFeature, overviewOf } from '../documentation/insert-section';
import { entriesFor, featuresOfMembers, purposeOf } from './struct-documentation';
import type { StructDeclaration, StructUse } from './struct-use';

/**
 * What is told of the members comes into the documentation of whoever has them now; all else that the documentation of the
 * struct says comes along if the struct goes. In ascending order, in offsets of the block.
 */
export function inlineDocumentation(
  use: StructUse,
  block: Block,
  schema: Schema,
  isLast: boolean,
): TextChange[] {
  const { overview, rest } = isLast ? otherTexts(use, schema) : { overview: [], rest: [] };
  const entries = use.chain.flatMap((one) => memberEntries(one, schema));
  const [, ...lines] = [...overview, ...entries, ...rest];
  const changes = [
    lines.length > 0 ? insertBehindOverview(block, lines) : undefined,
    insertFeatures(use, block, schema),
  ];
  return changes.filter((change) => change !== undefined);
}

function memberEntries({ definition, item, file }: StructDeclaration, schema: Schema): string[] {
  const block = item.documentation && placeBlock(item.documentation, schema.moduleOf(file));
  const names = definition.members.map(({ name }) => name);
  const { members } = documentationOf(item.documentation);
  return entriesFor(names, members, block, schema.release.has('doc.member-required'));
}

/** Those that only members have, behind the others; a name that the definition describes already is described. */
function insertFeatures({ chain }: StructUse, block: Block, schema: Schema): TextChange | undefined {
  const described = documentationOf(block.entry).features;
  const names = featuresOfMembers(chain.flatMap(({ definition }) => definition.members));
  const open = names.filter((name) => !described.has(name));
  const [first] = open;
  if (first === undefined) return undefined;
  const [, ...lines] = open.flatMap((name) => ['#', ...featureLines(name, chain, schema)]);
  return insertFeature(block, [...described.keys(), ...open], first, lines);
}

function featureLines(name: string, chain: StructUse['chain'], schema: Schema): string[] {
  for (const { item, file } of chain) {
    const section = documentationOf(item.documentation).features.get(name);
    if (section !== undefined && item.documentation !== undefined)
      return linesOfSection(placeBlock(item.documentation, schema.moduleOf(file)), section);
  }
  return [`# @${name}: ${STUB}`];
}

/** What else the documentation of the struct says, each with a blank line in front; when it came does not matter any more. */
function otherTexts(
  { struct, holder }: StructUse,
  schema: Schema,
): { readonly overview: string[]; readonly rest: string[] } {
  const { documentation } = struct.item;
  if (documentation === undefined) return { overview: [], rest: [] };
  const block = placeBlock(documentation, schema.moduleOf(struct.file));
  const overview = overviewLines(block);
  const isOurs = overview.length === 1 && overview[0] === purposeOf(holder, schema.release);
  const rest = documentationOf(documentation).rest.flatMap((section) => [
    '#',
    ...linesOfSection(block, section),
  ]);
  return { overview: overview.length === 0 || isOurs ? [] : ['#', ...overview], rest };
}

/** The lines below the symbol line that are about the whole, without blank ones around them. */
function overviewLines(block: Block): string[] {
  const { symbol } = block.entry;
  const last = overviewOf(block).at(-1);
  if (symbol === undefined || last === undefined) return [];
  const start = lineAround(block.text, symbol.end).end;
  const lines = block.text
    .slice(start, Math.max(lineAround(block.text, last.end).end, start))
    .split(/\r\n|\r|\n/);
  const isText = (line: string): boolean => /[^#\s]/.test(line);
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
