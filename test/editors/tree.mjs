// A small QEMU-like tree for editors to open, and what they have to find in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files = {
  VERSION: '10.1.0\n',
  'qapi/qapi-schema.json': `# -*- Mode: Python -*-

{ 'include': 'lamp.json' }

##
# @switch-on:
#
# Let a lamp shine.
#
# @lamp: number of the lamp
#
# @colour: what it shines in
##
{ 'command': 'switch-on', 'data': { 'lamp': 'int', 'colour': 'Colour' } }

##
# @switch-off:
#
# Let a lamp rest.
#
# @lamp: number of the lamp
##
{ 'command': 'switch-off', 'data': {'lamp':'Nope'} }
`,
  'qapi/lamp.json': `# -*- Mode: Python -*-

##
# @Colour:
#
# What there are bulbs for.
#
# @red: like a tomato
#
# @green: like a lime
##
{ 'enum': 'Colour', 'data': [ 'red', 'green' ] }
`,
  // No place of QEMU's: the mode line alone tells what it is.
  'elsewhere/extra.json': "# *-*- Mode: Python -*-*\n{ 'command': 'blink' }\n",
  'elsewhere/plain.json': '{ "no": "schema" }\n',
};

/** Where in the root schema the editors ask; lines and columns from one, as people count. */
export const places = {
  use: { line: 14, column: 65 },
  mistake: { line: 23, column: 45 },
};

export const expected = {
  diagnostic: /^23:44 .*parameter 'lamp' uses unknown type 'Nope'$/,
  hover: 'What there are bulbs for.',
  definition: 'qapi/lamp.json:12',
  completion: ['Colour', 'int', 'str'],
  formatted: "{ 'command': 'switch-off', 'data': { 'lamp': 'int' } }",
  modes: { 'elsewhere/extra.json': true, 'elsewhere/plain.json': false },
};

export function writeTree(folder) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
