/** Text with places to fill in, each with what stands there until then. */
export type Template = readonly (string | Placeholder)[];

export interface Placeholder {
  readonly placeholder: string;
  /** Placeholders with the same name are filled in together. */
  readonly name?: string;
}

/** Puts templates, texts and placeholders together. */
export function template(
  strings: TemplateStringsArray,
  ...parts: readonly (string | Placeholder | Template)[]
): Template {
  const all: (string | Placeholder)[] = [];
  strings.forEach((text, index) => {
    const part = parts[index];
    if (text !== '') all.push(text);
    if (part !== undefined && isList(part)) all.push(...part);
    else if (part !== undefined && part !== '') all.push(part);
  });
  return all;
}

function isList(part: string | Placeholder | Template): part is Template {
  return Array.isArray(part);
}

/** A place to fill in. */
export function hole(placeholder = '', name?: string): Placeholder {
  return name === undefined ? { placeholder } : { placeholder, name };
}

/** The text with its placeholders as they are. Brackets around an empty one are left with a single space. */
export function plainText(parts: Template): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.placeholder)).join('');
  return hasPlaceholders(parts) ? text.replace(/([{[]) {2}(?=[}\]])/g, '$1 ') : text;
}

export function hasPlaceholders(parts: Template): boolean {
  return parts.some((part) => typeof part !== 'string');
}

/** The template as a snippet of the language server protocol. */
export function toSnippet(parts: Template): string {
  const numbers = new Map<string | Placeholder, number>();
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$]/g, '\\$&');
      const key = part.name ?? part;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return part.placeholder === ''
        ? `$${number}`
        : `\${${number}:${part.placeholder.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}
