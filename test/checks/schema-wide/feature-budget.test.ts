import { itChecks } from '../../harness/check-fixture';

/** `count` features that no other call with another prefix yields. */
function features(prefix: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `'${prefix}${index}'`).join(', ');
}

describe('feature budget', () => {
  itChecks(
    'is sixty-four names, of which the special ones take two',
    `
{ 'struct': 'Box', 'data': { 'a': { 'type': 'int', 'features': [ ${features('a', 30)} ] } } }
{ 'command': 'start', 'features': [ ${features('b', 32)}, 'deprecated', 'unstable', 'a1' ] }
`,
  );

  itChecks(
    'is spent by the sixty-fifth name, once',
    `
{ 'struct': 'Box', 'data': {}, 'features': [ ${features('a', 60)} ] }
{ 'enum': 'Colour', 'data': [ { 'name': 'red', 'features': [ 'b', 'c', 'a0' ] },
    { 'name': 'blue', 'features': [ 'd' ] } ] }
#                                   ^^^ Maximum of 64 schema features is permitted
{ 'event': 'SPENT', 'features': [ 'e' ] }
`,
    { reference: "root.json: In enum 'Colour':\nroot.json:2: Maximum of 64 schema features is permitted" },
  );

  itChecks(
    'counts members and arguments behind the features of their definition',
    `
{ 'union': 'Sum', 'base': { 'k': { 'type': 'QType', 'features': [ ${features('a', 61)} ] } }, 'discriminator': 'k', 'data': {} }
{ 'alternate': 'Either', 'data': { 'a': 'int' }, 'features': [ 'b' ] }
{ 'command': 'start', 'data': { 'x': { 'type': 'int', 'features': [ 'c' ] } },
  'features': [ 'd' ] }
#               ^^^ Maximum of 64 schema features is permitted
`,
  );
});
