import { languages, RelativePattern, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import { isHidden } from './hidden-names';
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

function matches(pattern: unknown, folder: WorkspaceFolder, document: TextDocument): boolean {
  if (typeof pattern !== 'string' || isHidden(document.uri.path.slice(folder.uri.path.length), pattern))
    return false;
  const relative = new RelativePattern(folder, pattern.replace(/^(?:\.?\/)+/, ''));
  return languages.match({ pattern: relative }, document) > 0;
}
