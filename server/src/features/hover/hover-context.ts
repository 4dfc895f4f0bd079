import { codeSpan } from '../../markup/markdown-text';
import type { Release } from '../../releases/release';
import type { Definition, TypeReference } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { namespaceOf } from '../../schema/schema-namespace';
import type { Namespace } from '../../schema/types';
import { directoryOf, type FilePath, pathFrom } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, type FileView, viewsOf } from '../file-view';
import { declarationOf, type SchemaSymbol } from '../target/schema-symbol';

/** Turns a place into a URI that shows it; into nothing where links are of no use. */
export type LinkTo = (place: FileRange) => string | undefined;

/** What all that explains something needs to know: in which schema, by the rules of which release, how to link. */
export class HoverContext {
  readonly schema: Schema;
  readonly namespace: Namespace;
  readonly release: Release;
  /** What was said of definitions, and holds as long as the context does. */
  readonly definitionTexts = new Map<SchemaDefinition, string>();
  private readonly snapshot: Snapshot;

  constructor(
    readonly view: FileView,
    /** From where names of files are spelled. */
    private readonly directory: FilePath,
    private readonly linkTo: LinkTo,
  ) {
    this.schema = view.schema;
    this.snapshot = view.snapshot;
    this.namespace = namespaceOf(view.schema);
    this.release = view.schema.release;
  }

  /** All schemas that hold the file. */
  get schemas(): readonly Schema[] {
    return viewsOf(this.snapshot, this.view.module.path).map(({ schema }) => schema);
  }

  /** The context of the schema that a definition belongs to: references may lead to another one. */
  of({ file }: SchemaDefinition): HoverContext {
    if (this.schema.files.byPath.get(file.path) === file) return this;
    const view = viewsOf(this.snapshot, file.path).find(
      ({ schema }) => schema.files.byPath.get(file.path) === file,
    );
    return view === undefined ? this : new HoverContext(view, this.directory, this.linkTo);
  }

  /** The URI of the place where a symbol is declared. */
  uriOf(symbol: SchemaSymbol): string | undefined {
    const place = declarationOf(symbol, this.snapshot);
    return place && this.linkTo(place);
  }

  /** A name as code that leads to what it stands for. */
  linked(text: string, symbol: SchemaSymbol | undefined): string {
    const uri = symbol && this.uriOf(symbol);
    return uri === undefined ? codeSpan(text) : `[${codeSpan(text)}](${uri})`;
  }

  /** The name of a definition, which leads to it. */
  nameOf(definition: Definition): string {
    const owner = this.schema.entryOf(definition);
    return this.linked(definition.name, owner && { kind: 'definition', owner });
  }

  /** A type by its name, which leads to its definition. */
  typeOf(reference: TypeReference | undefined): string {
    if (reference === undefined) return codeSpan('?');
    const owner = this.schema.lookup(reference.name);
    const text = spellType(reference);
    return this.linked(text, owner && { kind: 'definition', owner });
  }

  /** `block-core.json:12`, which leads there. */
  placeOf(symbol: SchemaSymbol): string | undefined {
    const place = declarationOf(symbol, this.snapshot);
    if (place === undefined) return undefined;
    const line = this.snapshot.file(place.path)?.lines.position(place.range.start).line;
    const spelling = this.spell(place.path);
    const text = line === undefined || symbol.kind === 'file' ? spelling : `${spelling}:${line + 1}`;
    const uri = this.linkTo(place);
    return uri === undefined ? text : `[${text}](${uri})`;
  }

  /** A file as people would call it who stand beside the root. */
  spell(path: FilePath): string {
    return pathFrom(this.directory, path);
  }
}

/** The context in which a file's views are explained; all spell files alike, so that answers can be compared. */
export function contextsOf(views: readonly FileView[], linkTo: LinkTo): HoverContext[] {
  const directory = directoryOf(views[0]?.schema.root.path ?? '/');
  return views.map((view) => new HoverContext(view, directory, linkTo));
}

/** `Foo`, or `Foo[]` for an array of it. */
export function spellType({ name, isArray }: TypeReference): string {
  return isArray ? `${name}[]` : name;
}
