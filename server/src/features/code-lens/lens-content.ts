import type { DefinitionKind } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { usageGraphOf } from '../../schema/usage-graph';
import { counted } from '../../text/counted';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, type FileView, viewsOf } from '../file-view';
import { placesOf } from '../target/destinations';
import { occurrencesOf } from '../target/occurrences';
import { keyOfSymbol, type SchemaSymbol } from '../target/schema-symbol';
import { isOfType, type LensSubject } from './code-lenses';

/** What a lens has to tell, and what a click on it shows. */
export interface LensContent {
  readonly title: string;
  readonly places: readonly FileRange[];
}

/** What a lens of a type tells now; nothing if the type is not there any more, or if the lens only leads somewhere. */
export function lensContent(snapshot: Snapshot, subject: LensSubject): LensContent | undefined {
  if (!isOfType(subject.kind)) return undefined;
  const views = viewsOf(snapshot, subject.path);
  const types = views.flatMap((view) => definitionsOf(subject, view));
  if (types.length === 0) return undefined;
  return subject.kind === 'references'
    ? references(
        types.map(({ symbol }) => symbol),
        snapshot,
      )
    : commands(types, snapshot);
}

type DefinitionSymbol = SchemaSymbol & { readonly kind: 'definition' };

/** A type as one of the schemas that hold its file has it. */
interface ViewedType {
  readonly symbol: DefinitionSymbol;
  readonly view: FileView;
}

function definitionsOf({ name, path }: LensSubject, view: FileView): ViewedType[] {
  return view.schema
    .lookupAll(name)
    .filter((owner) => owner.file.path === path)
    .map((owner) => ({ symbol: { kind: 'definition', owner }, view }));
}

/** Neither where it is defined nor the documentation in front of that refers to a type. */
function references(symbols: readonly SchemaSymbol[], snapshot: Snapshot): LensContent {
  const places = occurrencesOf(symbols, snapshot).filter(({ isDeclaration, target }) => {
    return !isDeclaration && target.kind !== 'documented-symbol';
  });
  return { title: places.length === 0 ? 'no references' : counted(places.length, 'reference'), places };
}

function commands(types: readonly ViewedType[], snapshot: Snapshot): LensContent {
  const found = new Map<string, DefinitionSymbol>();
  for (const { symbol, view } of types) {
    for (const owner of usageGraphOf(view.schema).reachingCommands(symbol.owner)) {
      const command: DefinitionSymbol = { kind: 'definition', owner };
      found.set(keyOfSymbol(command), command);
    }
  }
  const owners = Array.from(found.values(), ({ owner }) => owner);
  return { title: titleFor(owners), places: placesOf([...found.values()], snapshot) };
}

function titleFor(owners: readonly SchemaDefinition[]): string {
  const count = (kind: DefinitionKind) => owners.filter(({ definition }) => definition.kind === kind).length;
  const kinds = ['command', 'event'] as const;
  const some = kinds.filter((kind) => count(kind) > 0).map((kind) => counted(count(kind), kind));
  return some.length === 0 ? 'part of no command or event' : `part of ${some.join(' and ')}`;
}
