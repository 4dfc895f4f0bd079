const FENCE = /^\s*(`{3,})/;
/** What a backslash keeps from being markup. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** Markdown as clients show it that know nothing of it: without marks, escapes and addresses of links. */
export function toPlainText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.length >= fence.length)) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    lines.push(fence === undefined ? plainLine(line) : line);
  }
  return lines.join('\n');
}

function plainLine(line: string): string {
  return line
    .replace(/^#{1,6} /, '')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/<(\w+:[^>\s]+)>/g, '$1')
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, '$1')
    .replace(/(?<![\\\w])\*([^*\s][^*]*)(?<!\\)\*(?!\w)/g, '$1')
    .replace(/(?<!\\)`+ ?(.*?) ?`+/g, '$1')
    .replace(ESCAPED, '$1')
    .trimEnd();
}
