import { documentedFeatures, documentedParts } from '../../../checks/semantics/documented-parts';
import { namespaceOf } from '../../../schema/schema-namespace';
import { shiftChange, type TextChange } from '../../../text/text-change';
import { type PlacedBlock, placeBlock, STUB } from '../../documentation/documentation-block';
import { insertFeature, insertMember } from '../../documentation/insert-section';
import type { ExpressionContext } from '../expression-context';
import { documentationInFront } from './documented-names';

/** Yields the edits that describe something of a name; nothing if that is described already. */
export type Describe = (name: string) => readonly TextChange[] | undefined;

const NOTHING: Describe = () => undefined;

/** Tells how a value that is added to an enum gets into its documentation, where it must be in it. */
export function describeValue(context: ExpressionContext): Describe {
  const { definition, view } = context;
  const block = blockInFront(context);
  if (block === undefined || definition === undefined || !view.schema.release.has('doc.member-required'))
    return NOTHING;
  const names = documentedParts(definition, namespaceOf(view.schema)).map(({ name }) => name);
  return describe(block, 'member', (name, lines) => insertMember(block, [...names, name], name, lines));
}

/** Tells how a feature that a definition or a part of one gets comes into the documentation, where it must be in it. */
export function describeFeature(isPart: boolean, context: ExpressionContext): Describe {
  const { definition, view } = context;
  const { release } = view.schema;
  const block = blockInFront(context);
  if (block === undefined || definition === undefined || !release.has('doc.feature-required')) return NOTHING;
  const parts = isPart ? documentedParts(definition, namespaceOf(view.schema)) : [];
  // Those of the definition come before those of its parts.
  const names = documentedFeatures(definition, parts).map(({ name }) => name);
  return describe(block, 'feature', (name, lines) => insertFeature(block, [...names, name], name, lines));
}

/** The documentation of the definition that the cursor is in. */
function blockInFront({ view, offset, definition }: ExpressionContext): PlacedBlock | undefined {
  const entry = documentationInFront(view.module.tree, offset);
  return entry?.symbol && entry.symbol.name === definition?.name ? placeBlock(entry, view.module) : undefined;
}

function describe(
  { entry, start }: PlacedBlock,
  kind: 'member' | 'feature',
  insert: (name: string, lines: readonly string[]) => TextChange,
): Describe {
  const described = new Set(entry.sections.map((one) => (one.kind === kind ? one.label?.name : undefined)));
  return (name) => {
    if (described.has(name)) return undefined;
    return [shiftChange(insert(name, [`# @${name}: ${STUB}`]), start)];
  };
}
