import type { CatalogueRows } from './catalogue-row';

/** What QEMU's front end has no words for. */
export const OWN_MESSAGES = {
  'nesting-too-deep': { phase: 'own', message: 'brackets are nested too deeply to be a schema' },
  'null-type': { phase: 'own', message: "null is no type; QEMU's front end ends in a traceback" },
  'array-of-array': {
    phase: 'own',
    message: "'<name>' is an array already, and QEMU's front end ends in a traceback on arrays of arrays",
  },
  'include-out-of-bounds': {
    phase: 'own',
    message: "include file '<path>' lies outside of <boundary> and is not read",
  },
  'file-too-large': { phase: 'own', message: 'file is larger than <limit> and is not checked' },
  'file-not-utf8': { phase: 'own', message: 'file is not valid UTF-8; QEMU cannot read it' },
} as const satisfies CatalogueRows;
