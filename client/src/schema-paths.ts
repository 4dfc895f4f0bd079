import { languages, RelativePattern, workspace, type TextDocument } from 'vscode';
import { section } from './settings';

/** The setting that names extra places of schemas, by glob patterns relative to the folder. */
export const schemaPathsSetting = 'schemaPaths';

/** Whether the user says that the document is a schema, by where it lies. */
export function isNamedSchema(document: TextDocument): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined) return false;
  const patterns = workspace.getConfiguration(section, document.uri).get<unknown>(schemaPathsSetting);
  return Array.isArray(patterns) && patterns.some((each) => matches(each, folder, document));
}

function matches(pattern: unknown, folder: Parameters<typeof patternIn>[0], document: TextDocument): boolean {
  return (
    typeof pattern === 'string' && languages.match({ pattern: patternIn(folder, pattern) }, document) > 0
  );
}

function patternIn(
  folder: ConstructorParameters<typeof RelativePattern>[0],
  pattern: string,
): RelativePattern {
  return new RelativePattern(folder, pattern.replace(/^(?:\.?\/)+/, ''));
}
