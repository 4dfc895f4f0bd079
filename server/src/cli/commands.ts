import type { ReleaseChoice } from '../releases/release-choice';
import type { FormatName } from './formats/formats';
import type { CommandName } from './options';

/** What the user asks for, or what is wrong with how it is asked for. */
export type CommandLine =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly of: CommandName | undefined }
  | CheckCommand
  | PrintCommand
  | FormatCommand
  | QmpCommand
  | Mistake;

export interface Mistake {
  readonly kind: 'mistake';
  readonly trouble: string;
  /** The command whose help has more to say. */
  readonly of: CommandName | undefined;
}

export interface PathsCommand {
  readonly override: ReleaseChoice | undefined;
  readonly paths: readonly string[];
  /** Whether the one path is only the name of what comes in on stdin. */
  readonly isStandardInput: boolean;
}

export interface CheckCommand extends PathsCommand {
  readonly kind: 'check';
  readonly format: FormatName;
  /** Mends first what can be mended surely. */
  readonly fix: boolean;
  /** Only shows what would be mended. */
  readonly diff: boolean;
  /** Goes on, and checks again whenever files change. */
  readonly watch: boolean;
  /** More warnings than these count as an error; any number is fine if it is absent. */
  readonly maxWarnings?: number | undefined;
}

export interface FormatCommand extends PathsCommand {
  readonly kind: 'format';
  /** Only says which files would be changed. */
  readonly check: boolean;
  /** Only shows what would be changed. */
  readonly diff: boolean;
}

/** Prints something about one root schema, which is the one path. */
export interface PrintCommand extends PathsCommand {
  readonly kind: 'print';
  readonly printout: Printout;
}

export type Printout =
  | { readonly kind: 'dump' }
  | {
      readonly kind: 'introspect';
      /** Calls types by their names. */
      readonly unmask: boolean;
      /** The symbols that the build defines; all that is conditional is kept if it is absent. */
      readonly defines: ReadonlySet<string> | undefined;
    }
  | {
      readonly kind: 'example';
      /** Of which commands and events; of all if there are none. */
      readonly names: readonly string[];
    };

/** Checks messages of the protocol, which stand in the one path. */
export interface QmpCommand extends PathsCommand {
  readonly kind: 'qmp';
  readonly schema: string;
  readonly format: FormatName;
}
