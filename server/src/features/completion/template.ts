/** Text with places to fill in, each with what stands there until then. */
export type Template = readonly (string | Placeholder)[];

export interface Placeholder {
  readonly placeholder: string;
}

/** Puts templates, texts and placeholders together. */
export function template(
  strings: TemplateStringsArray,
  ...parts: readonly (string | Placeholder | Template)[]
): Template {
  return strings.flatMap((text, index) => {
    const part = parts[index];
    if (part === undefined) return [text];
    return isList(part) ? [text, ...part] : [text, part];
  });
}

function isList(part: string | Placeholder | Template): part is Template {
  return Array.isArray(part);
}

/** A place to fill in. */
export function hole(placeholder = ''): Placeholder {
  return { placeholder };
}

/** The text with its placeholders as they are. Brackets around an empty one are left with a single space. */
export function plainText(parts: Template): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.placeholder)).join('');
  return text.replace(/([{[]) {2}(?=[}\]])/g, '$1 ');
}

export function hasPlaceholders(parts: Template): boolean {
  return parts.some((part) => typeof part !== 'string');
}

/** The template as a snippet of the language server protocol. */
export function toSnippet(parts: Template): string {
  let count = 0;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
      const text = part.placeholder.replace(/[\\$}]/g, '\\$&');
      return text === '' ? `$${++count}` : `\${${++count}:${text}}`;
    })
    .join('');
}
