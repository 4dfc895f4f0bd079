import { type Disposable, NotificationType0, RequestType } from './protocol';
import { explainChoice, isSameChoice, type ReleaseChoice } from '../releases/release-choice';
import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import type { Session } from './session';
import { pathOfUri } from './uri';

/** By the rules of which release a document is checked, and why. */
interface ReleaseInformation {
  readonly version: string;
  readonly reason: ReleaseChoice['reason'];
  readonly detail: string;
  /** The reason in words. */
  readonly explanation: string;
  /** The versions that hold for it in other schemas, if it is in several. */
  readonly others: readonly string[];
}

/** `qapi/release`: asks which release is in force for a document; `null` if it is in no schema. */
const ReleaseRequest = new RequestType<{ readonly uri: string } | null, ReleaseInformation | null, void>(
  'qapi/release',
);
/** `qapi/releaseChanged`: an answer may be different from now on. Sent to clients that say `showsRelease`. */
const ReleaseChanged = new NotificationType0('qapi/releaseChanged');

/** How many schemas a line in the log names. */
const MAX_NAMES = 5;

/** Tells clients, and people who read the log, which release is in force where. */
export class ReleaseReporter {
  private readonly known = new Map<FilePath, ReleaseChoice>();
  private last: Snapshot | undefined;

  constructor(private readonly session: Session) {}

  register(): Disposable {
    return this.session.connection.onRequest(ReleaseRequest, async (parameters) => {
      // Whatever a client sends: what names no document is in no schema.
      const uri: unknown = parameters?.uri;
      if (typeof uri !== 'string') return null;
      const snapshot = await this.session.settle();
      return describe(snapshot.rootsOf(pathOfUri(uri)).map(({ choice }) => choice));
    });
  }

  /** Tells what is different from the state that was reported before. */
  report(snapshot: Snapshot): void {
    if (snapshot === this.last) return;
    this.last = snapshot;
    const changed = snapshot.roots.filter(({ root, choice }) => {
      const before = this.known.get(root);
      return before === undefined || !isSameChoice(before, choice);
    });
    if (changed.length === 0 && snapshot.roots.length === this.known.size) return;
    this.known.clear();
    for (const { root, choice } of snapshot.roots) this.known.set(root, choice);
    this.writeLog(changed);
    this.tellClient();
  }

  private writeLog(changed: Snapshot['roots']): void {
    const roots = new Map<string, FilePath[]>();
    for (const { root, choice } of changed) {
      const text = `QEMU ${choice.release.version} (${explainChoice(choice)})`;
      const same = roots.get(text);
      if (same === undefined) roots.set(text, [root]);
      else same.push(root);
    }
    for (const [text, some] of roots) {
      const more = some.length > MAX_NAMES ? `, and ${some.length - MAX_NAMES} more` : '';
      this.session.log.info(`by the rules of ${text}: ${some.slice(0, MAX_NAMES).join(', ')}${more}`);
    }
  }

  private tellClient(): void {
    const { connection, log, showsRelease } = this.session;
    if (!showsRelease) return;
    connection
      .sendNotification(ReleaseChanged)
      .catch((error: unknown) => log.debug(`release: ${String(error)}`));
  }
}

function describe(choices: readonly ReleaseChoice[]): ReleaseInformation | null {
  const [first] = choices;
  if (first === undefined) return null;
  const { reason, detail, release } = first;
  const versions = new Set(choices.map((choice) => choice.release.version));
  versions.delete(release.version);
  const explanation = explainChoice(first);
  return { version: release.version, reason, detail, explanation, others: [...versions] };
}
