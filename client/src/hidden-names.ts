/**
 * Whether a path has a name that begins with a dot, and the pattern writes none out: `*.json` does not mean `.qapi.json`, and
 * `**` not `.vscode`, though VS Code's own patterns do.
 */
export function isHidden(path: string, pattern: string): boolean {
  return /(?:^|\/)\./.test(path) && !/(?:^|[/{,])\.(?!\/)/.test(pattern);
}
