import type { FilePath } from '../text/file-path';
import { discoverAll } from './discovery';
import type { FileSystem } from './file-system';
import { discover, findPlace, type Project, type SearchRules } from './project';

/** Which projects there are: those in the workspace folders, and those around open documents that lie elsewhere. */
export class Projects {
  private readonly byBoundary = new Map<FilePath, Project>();
  /** The boundary of the project that an open document belongs to. */
  private readonly places = new Map<FilePath, FilePath>();
  private folders: readonly FilePath[] = [];
  private inFolders: ReadonlySet<FilePath> = new Set();
  private isStale = false;

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly rules: SearchRules,
  ) {}

  setFolders(folders: readonly FilePath[]): void {
    this.folders = folders;
    this.isStale = true;
  }

  /** Takes note that there may be other schemas in the folders than those that were found. */
  expire(): void {
    this.isStale = true;
  }

  all(): Project[] {
    return [...this.byBoundary.values()];
  }

  /** Whether a workspace folder holds the project, and not only an open document leads to it. */
  isInFolder({ boundary }: Project): boolean {
    return this.inFolders.has(boundary);
  }

  /** Whether an open document belongs to a project. */
  holds({ boundary }: Project, document: FilePath): boolean {
    return this.places.get(document) === boundary;
  }

  forgetDocument(path: FilePath): void {
    this.places.delete(path);
  }

  /** Whether it must be looked for projects before all are known that these documents are in. */
  isIncomplete(documents: Iterable<FilePath>): boolean {
    return this.isStale || [...documents].some((path) => !this.places.has(path));
  }

  /** Looks for the projects in the folders anew, if need be; yields whether it was. */
  async rediscover(): Promise<boolean> {
    if (!this.isStale) return false;
    this.isStale = false;
    const found = await discoverAll(this.folders, this.fileSystem, this.rules);
    this.byBoundary.clear();
    for (const [boundary, project] of found) this.byBoundary.set(boundary, project);
    this.inFolders = new Set(found.keys());
    this.places.clear();
    return true;
  }

  /** Finds out to which project each of the documents belongs. */
  async placeDocuments(documents: Iterable<FilePath>): Promise<void> {
    for (const path of [...documents]) {
      if (this.places.has(path)) continue;
      const place = await findPlace(path, this.folders, this.fileSystem);
      this.places.set(path, place.boundary);
      if (!this.byBoundary.has(place.boundary))
        this.byBoundary.set(place.boundary, await discover(place, this.fileSystem, this.rules));
    }
  }
}
