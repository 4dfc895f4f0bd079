import type { Release } from '../releases/release';
import { compareVersions } from '../releases/rule-span';
import type { CatalogueRow } from './messages/catalogue-row';
import { EARLY_MESSAGES } from './messages/early-messages';
import { EXAMPLE_MESSAGES } from './messages/example-messages';
import { DOCUMENTATION_MESSAGES } from './messages/documentation-messages';
import { OWN_MESSAGES } from './messages/own-messages';
import { PARSE_MESSAGES } from './messages/parse-messages';
import { SEMANTIC_MESSAGES } from './messages/semantic-messages';
import { STRUCTURE_MESSAGES } from './messages/structure-messages';

/**
 * Every diagnostic there is. The texts are those of QEMU's front end, with placeholders in angle brackets, and the
 * codes are the names of the language reference, section 6.1; the last group is ours.
 */
export const CATALOGUE = {
  ...PARSE_MESSAGES,
  ...DOCUMENTATION_MESSAGES,
  ...STRUCTURE_MESSAGES,
  ...SEMANTIC_MESSAGES,
  ...OWN_MESSAGES,
  ...EXAMPLE_MESSAGES,
};

export type DiagnosticCode = keyof typeof CATALOGUE;

/** What the checks of early releases report. */
export type EarlyCode = keyof typeof EARLY_MESSAGES & DiagnosticCode;

/** What is said of examples alone. */
export type ExampleCode = keyof typeof EXAMPLE_MESSAGES;

type Placeholders<Text extends string> = Text extends `${string}<${infer Name}>${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The texts of a row, those of earlier releases too. */
type TextsOf<Row> =
  | (Row extends { readonly message: infer Text } ? Text : never)
  | (Row extends { readonly earlier: readonly (infer Earlier)[] } ? TextsOf<Earlier> : never);

/** What every finding about a definition brings along by itself. */
export interface OwnArguments {
  /** The kind of the definition that it is about. */
  readonly ownKind: string;
  readonly ownName: string;
}

/** What fills the placeholders of a code's message, in every release. */
export type ArgumentsOf<C extends DiagnosticCode> = Readonly<
  Record<Exclude<Placeholders<TextsOf<(typeof CATALOGUE)[C]> & string>, keyof OwnArguments>, string>
>;

/** What fills the placeholders of a code's message in early releases. */
export type EarlyArgumentsOf<C extends EarlyCode> = Readonly<
  Record<Exclude<Placeholders<(typeof EARLY_MESSAGES)[C]>, keyof OwnArguments>, string>
>;

/** The row of a code as it is in a release. */
export function catalogueRow(code: DiagnosticCode, release: Release): CatalogueRow {
  const row: CatalogueRow = CATALOGUE[code];
  const message = release.has('diag.passes') ? undefined : earlyMessage(code);
  if (message !== undefined) return { ...row, message };
  const earlier = row.earlier?.find(({ until }) => compareVersions(release.version, until) <= 0);
  return earlier === undefined ? row : { ...row, ...earlier };
}

function earlyMessage(code: DiagnosticCode): string | undefined {
  const messages: Readonly<Partial<Record<DiagnosticCode, string>>> = EARLY_MESSAGES;
  return messages[code];
}

export function formatMessage(
  code: DiagnosticCode,
  values: Readonly<Record<string, string>>,
  release: Release,
): string {
  return catalogueRow(code, release).message.replaceAll(
    /<(\w+)>/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  );
}
