import type { SchemaSummary } from './schema-protocol';

/** A line of a status, with what explains it. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
}

/** Words without what all paths in a folder begin with; there is little room for them. */
export function withoutFolders(words: string, folders: readonly string[]): string {
  const longestFirst = [...folders].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, folder) => rest.replaceAll(`${folder}/`, ''), words);
}

/** By the rules of which release a document is read, and why. Nothing is known as long as nobody answered. */
export function releaseWords(schemas: readonly SchemaSummary[] | undefined): StatusWords {
  if (schemas === undefined) return { text: 'QEMU: release not known yet', detail: '' };
  const [first, ...others] = schemas;
  if (first === undefined) return { text: 'QEMU: in no schema', detail: '' };
  const different = new Set(others.map(({ version }) => version).filter((each) => each !== first.version));
  const note = different.size === 0 ? '' : `; in other schemas ${[...different].join(', ')}`;
  return { text: `QEMU ${first.version}`, detail: first.explanation + note };
}

/** In which schemas a document is, and how many problems they have. */
export function schemaWords(schemas: readonly SchemaSummary[] | undefined): StatusWords {
  if (schemas === undefined) return { text: 'Schema: not known yet', detail: '' };
  if (schemas.length === 0) return { text: 'In no schema', detail: '' };
  const text = schemas.map(({ name }) => name).join(', ');
  const details = schemas.map((schema) => describeSchema(schema));
  return { text, detail: [...new Set(details)].join('; ') };
}

function describeSchema({ files, problems }: SchemaSummary): string {
  const { error, warning } = problems;
  const counts = [countOf(error, 'error'), countOf(warning, 'warning')].filter((each) => each !== '');
  return `${counts.join(', ') || 'no problems'} in ${countOf(files, 'file')}, examples aside`;
}

function countOf(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
