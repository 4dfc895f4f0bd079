/** A schema to ask both front ends about. */
export interface FuzzCase {
  /** Texts by their paths from the directory of the case. */
  readonly files: Readonly<Record<string, string>>;
  readonly root: string;
  /** Where it comes from, and what was done to it, for a person. */
  readonly history: readonly string[];
}

/** The case with one text replaced. */
export function withText(fuzzCase: FuzzCase, name: string, text: string): FuzzCase {
  return { ...fuzzCase, files: { ...fuzzCase.files, [name]: text } };
}

/** The case without a file. */
export function withoutFile(fuzzCase: FuzzCase, name: string): FuzzCase {
  const files = Object.entries(fuzzCase.files).filter(([other]) => other !== name);
  return { ...fuzzCase, files: Object.fromEntries(files) };
}
