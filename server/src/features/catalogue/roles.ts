/** What references with the roles of QEMU name. */
export const ROLE_MEANINGS: Readonly<Record<string, string>> = {
  'qapi:cmd': 'a command',
  'qapi:event': 'an event',
  'qapi:enum': 'an enum',
  'qapi:alt': 'an alternate',
  'qapi:obj': 'a struct or a union',
  'qapi:type': 'a type: an enum, a struct, a union or an alternate',
  'qapi:mod': 'a file of the schema, without its directory and suffix',
  'qapi:any': 'a definition or a file of the schema',
};
