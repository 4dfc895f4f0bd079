import { NEWEST_RELEASE, type Release } from '../releases/release';
import { combine, type Configuration, NO_CONFIGURATION } from '../configuration/configuration';
import { defaultChoice, evidentChoice, type ReleaseChoice } from '../releases/release-choice';
import { addEvidence, type Evidence, weighEvidence } from '../releases/weigh-evidence';
import { type FilePath, isInside } from '../text/file-path';
import type { FileStore } from './file-store';
import type { FileSystem } from './file-system';
import { type ConfigurationFile, configurationFiles } from './configuration-files';
import type { PlaceFiles } from './place-files';
import { addReachable, type IncludesOf, type Place, type Project, rootsOf } from './project';
import { analyseRoot, type EarlierAnalyses, type RootAnalysis } from './root-analysis';
import { evidenceOfTree } from './schema-evidence';
import { type VersionFile, versionFiles } from './version-files';

/** What the user asked for by hand, in options or settings, for a schema or file. */
export type SettingsOf = (path: FilePath) => Configuration;

/**
 * Reads schemas, each by the rules of its release: the one that the user asked for, else the project's configuration,
 * else the one that the QEMU tree around it says it is, else the one that its text shows, else the newest.
 */
export class SchemaReader {
  private readonly versions: PlaceFiles<VersionFile>;
  private readonly configurations: PlaceFiles<ConfigurationFile>;
  /** The releases that the schemas around the files showed when they were last looked at. */
  private readonly shown = new Map<FilePath, Release>();

  constructor(
    fileSystem: FileSystem,
    readonly store: FileStore,
    private readonly settingsOf: SettingsOf = () => NO_CONFIGURATION,
  ) {
    this.versions = versionFiles(fileSystem);
    this.configurations = configurationFiles(fileSystem);
  }

  /** Whether enough is known of a place to read schemas in it. */
  canRead({ kind, boundary }: Place): boolean {
    return this.filesOf(kind).every((files) => files.isKnown(boundary));
  }

  /** Whether nothing must be read before the releases in a place are known. */
  isUpToDate({ kind, boundary }: Place): boolean {
    return this.filesOf(kind).every((files) => files.isCurrent(boundary));
  }

  /** Takes note that a file, or what is below a directory, may have changed. */
  forget(path: FilePath): void {
    this.store.forget(path);
    this.noteOpened(path);
  }

  /** Takes note that somebody opened a file: the last chance to see that the tree around it is at another release. */
  noteOpened(path: FilePath): void {
    this.versions.forget(path);
    this.configurations.forget(path);
  }

  /** Reads files of a place with all that they seem to include. */
  async load(paths: readonly FilePath[], place: Place): Promise<void> {
    const { kind, boundary } = place;
    await Promise.all(this.filesOf(kind).map((files) => files.load(boundary)));
    const listed = this.configurationOf(boundary, place).roots ?? [];
    await this.store.loadWithIncludes([...paths, ...listed], boundary, (path) =>
      this.expectedRelease(path, place),
    );
  }

  /** Reads what the files of a root include only by the rules of the release that turned out to be theirs. */
  async completeRoot(root: FilePath, place: Place): Promise<void> {
    const { boundary } = place;
    const { release } = this.choose(root, place);
    const reached = new Set<FilePath>();
    addReachable(root, (path) => this.store.includeTargets(path, release), reached);
    const isMissing = (path: FilePath): boolean =>
      this.store.get(path) === undefined && isInside(path, boundary);
    if ([...reached].some(isMissing)) {
      await this.store.loadWithIncludes([root], boundary, () => release);
    }
  }

  /** What the files of a place include, as far as they are known. */
  includesOf(place: Place): IncludesOf {
    return (path) => this.store.includeTargets(path, this.expectedRelease(path, place));
  }

  /** The roots among files of a place; all of them must be loaded. */
  rootsAmong(candidates: readonly FilePath[], place: Place): FilePath[] {
    return rootsOf(candidates, this.includesOf(place));
  }

  /**
   * The roots of a project, as its configuration lists them, else as they are found; and those of documents in it that
   * these do not lead to.
   */
  rootsOf(project: Project, documents: readonly FilePath[] = []): FilePath[] {
    const listed = this.configurationOf(project.boundary, project).roots;
    if (listed === undefined)
      return this.rootsAmong([...new Set([...project.candidates, ...documents])].sort(), project);
    const reached = new Set<FilePath>();
    for (const root of listed) addReachable(root, this.includesOf(project), reached);
    const others = documents.filter((path) => !reached.has(path));
    return [...listed, ...this.rootsAmong(others, project)];
  }

  /** What the user and the project want for a schema or file; the user knows better. */
  configurationOf(path: FilePath, { boundary }: Place): Configuration {
    const { configuration = NO_CONFIGURATION } = this.configurations.get(boundary) ?? {};
    return combine(configuration, this.settingsOf(path));
  }

  /** The configuration of a place as it was read, to tell what is wrong with it. */
  configurationFile({ boundary }: Place): ConfigurationFile | undefined {
    return this.configurations.get(boundary);
  }

  /** By the rules of which release the schema of a root is read; its files must be loaded. */
  choose(root: FilePath, place: Place): ReleaseChoice {
    return this.writtenChoice(root, place) ?? this.evidentChoice(root, place);
  }

  /** Analyses the schema of a root, whose files must be loaded; nothing if the root itself cannot be had. */
  analyse(
    root: FilePath,
    spelling: string,
    place: Place,
    earlier?: EarlierAnalyses,
  ): RootAnalysis | undefined {
    const choice = this.choose(root, place);
    const source = this.store.moduleSource(place.boundary, choice.release);
    const { severities } = this.configurationOf(root, place);
    return analyseRoot({ root, spelling, source, choice, severities }, earlier);
  }

  /**
   * By what a file is parsed as long as it is not known which schemas it is in: by what it was parsed before, so that
   * there need not be a tree of another release beside the one that is of use.
   */
  private expectedRelease(path: FilePath, place: Place): Release {
    return this.writtenChoice(path, place)?.release ?? this.shown.get(path) ?? NEWEST_RELEASE;
  }

  private writtenChoice(path: FilePath, place: Place): ReleaseChoice | undefined {
    const { choice } = this.configurationOf(path, place);
    if (choice !== undefined || place.kind !== 'qemu-tree') return choice;
    return this.versions.get(place.boundary)?.choice;
  }

  /** What must be read of a place before its schemas are. */
  private filesOf(kind: Place['kind']): PlaceFiles<unknown>[] {
    return kind === 'qemu-tree' ? [this.configurations, this.versions] : [this.configurations];
  }

  private evidentChoice(root: FilePath, place: Place): ReleaseChoice {
    const reached = new Set<FilePath>();
    addReachable(root, this.includesOf(place), reached);
    const evidence = [...reached].flatMap((path) => this.evidenceOf(path, place));
    const verdict = weighEvidence(addEvidence(evidence));
    const trouble = place.kind === 'qemu-tree' ? this.versions.get(place.boundary)?.trouble : undefined;
    const choice = verdict === undefined ? defaultChoice(trouble) : evidentChoice(verdict, trouble);
    for (const path of reached) this.shown.set(path, choice.release);
    return choice;
  }

  private evidenceOf(path: FilePath, place: Place): Evidence[] {
    const file = this.store.get(path);
    if (file === undefined || 'kind' in file) return [];
    return [evidenceOfTree(file.tree(this.expectedRelease(path, place)))];
  }
}
