import type { Definition } from '../schema/definitions';
import type { SchemaDefinition } from '../schema/definition-index';
import { type Module, startOfItem } from '../schema/module';
import type { Schema } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import { membersInPlace } from '../schema/types';
import { startOfEntry, startsOfEntries } from '../syntax/syntax-tree';
import { shiftRange, type TextRange } from '../text/text-range';
import type { SchemaAnalysis } from './analysis';
import { formatMessage } from './catalogue';
import { byPlace, type Diagnostic, type RelatedLocation } from './diagnostic';
import type { Finding, RelatedName } from './finding';
import { isMarkedDown, severityOf } from './severity';

/** The diagnostics of a file, with all that they were made of: as long as that is the same, so are they. */
export interface PlacedFindings {
  /** From top to bottom. */
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: readonly Finding[];
  /** The state of each file in which a place was looked up. */
  readonly modules: ReadonlyMap<SchemaFile, Module>;
  /** What the names of related definitions stand for. */
  readonly targets: ReadonlyMap<string, SchemaDefinition | undefined>;
  /** Set if a severity depends on what could be read of the schema. */
  readonly schema: Schema | undefined;
}

/** The findings of a schema in their places. Files without findings are left out. */
export type PlacedByFile = ReadonlyMap<SchemaFile, PlacedFindings>;

/** Places all findings; those of an earlier state of the schema are kept if nothing in them moved. */
export function placeFindings({ findings, schema }: SchemaAnalysis, previous?: PlacedByFile): PlacedByFile {
  const byFile = new Map<SchemaFile, PlacedFindings>();
  for (const [file, ofFile] of findings) {
    const before = previous?.get(file);
    const isSame = before?.findings === ofFile && isCurrent(before, schema);
    byFile.set(file, isSame ? before : new Placer(file, schema).place(ofFile));
  }
  return byFile;
}

function isCurrent(placed: PlacedFindings, schema: Schema): boolean {
  for (const [file, module] of placed.modules) if (schema.moduleOf(file) !== module) return false;
  for (const [name, target] of placed.targets) if (schema.lookup(name) !== target) return false;
  const read = placed.schema;
  return read === undefined || (read.damaged === schema.damaged && read.files === schema.files);
}

class Placer {
  private readonly modules = new Map<SchemaFile, Module>();
  private readonly targets = new Map<string, SchemaDefinition | undefined>();

  constructor(
    private readonly file: SchemaFile,
    private readonly schema: Schema,
  ) {}

  place(findings: readonly Finding[]): PlacedFindings {
    const { schema, modules, targets } = this;
    const startOf = startsOfEntries(this.moduleOf(this.file).tree, findings.length);
    const diagnostics = findings.flatMap((finding) => this.placeFinding(finding, startOf));
    const dependsOnAll = findings.some(isMarkedDown);
    return {
      diagnostics: diagnostics.sort(byPlace),
      findings,
      modules,
      targets,
      schema: dependsOnAll ? schema : undefined,
    };
  }

  private placeFinding(finding: Finding, startOf: ReturnType<typeof startsOfEntries>): Diagnostic[] {
    const { code, arguments: values, range, entry } = finding;
    const severity = severityOf(finding, this.schema);
    if (severity === undefined) return [];
    const message = formatMessage(code, values, this.schema.release);
    const related = [...this.relatedLocations(finding), ...this.includeChain(finding)];
    return [
      {
        code,
        severity,
        message,
        range: shiftRange(range, startOf(entry)),
        related,
        arguments: values,
      },
    ];
  }

  private moduleOf(file: SchemaFile): Module {
    const module = this.schema.moduleOf(file);
    this.modules.set(file, module);
    return module;
  }

  private relatedLocations({ related }: Finding): RelatedLocation[] {
    return related.flatMap((name) => {
      const target = this.schema.lookup(name.definition);
      this.targets.set(name.definition, target);
      if (target === undefined) return [];
      const start = startOfItem(this.moduleOf(target.file), target.item);
      const range = shiftRange(rangeOfName(name, target.definition), start);
      return [{ path: target.file.path, range, message: name.message }];
    });
  }

  /** For an inclusion loop: how the file came to be included, from the outside in. */
  private includeChain({ code }: Finding): RelatedLocation[] {
    if (code !== 'include-loop') return [];
    const chain: RelatedLocation[] = [];
    for (let step = this.file.includedBy; step !== undefined; step = step.file.includedBy) {
      const { entry, path, node } = step.directive;
      const start = startOfEntry(this.moduleOf(step.file).tree, entry);
      chain.unshift({
        path: step.file.path,
        range: shiftRange(path ?? node, start),
        message: 'included from here',
      });
    }
    return chain;
  }
}

function rangeOfName({ member }: RelatedName, definition: Definition): TextRange {
  if (member === undefined) return definition.nameNode;
  switch (definition.kind) {
    case 'enum':
      return definition.values.find(({ name }) => name === member)?.node ?? definition.nameNode;
    case 'alternate':
      return definition.branches.find(({ name }) => name === member)?.key ?? definition.nameNode;
    case 'struct':
      return definition.members.find(({ name }) => name === member)?.key ?? definition.nameNode;
    default:
      return membersInPlace(definition)?.find(({ name }) => name === member)?.key ?? definition.nameNode;
  }
}
