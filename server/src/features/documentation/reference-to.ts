import type { Release } from '../../releases/release';

/** How documentation refers to a definition: in earlier releases by what names the parts of the definition, too. */
export function referenceTo(name: string, release: Release): string {
  return release.has('doc.roles') ? `\`${name}\`` : `@${name}`;
}
