/**
 * Files at the root of a folder that only those have whose schemas are of interest at once: trees of QEMU, and projects with a
 * configuration of ours. The manifest activates the extension for the same ones.
 */
export const workspaceMarks = [
  'qapi/qapi-schema.json',
  'qga/qapi-schema.json',
  'qapi-schema.json',
  '.qapi.json',
] as const;
