/** What tests of examples are made of: a schema with all that values can be, and examples of its commands. */
import { exampleDiagnostics } from '../../../server/src/checks/examples/example-diagnostics';
import type { Diagnostic } from '../../../server/src/checks/diagnostic';
import { NEWEST_VERSION, releaseOf } from '../../../server/src/releases/release';
import type { Version } from '../../../server/src/releases/rule-span';
import type { Schema } from '../../../server/src/schema/schema';
import { modulesOf, schemaOf } from '../../harness/memory-schema';

const JUKEBOX = `
{ 'enum': 'Medium', 'data': [ 'disc', 'tape', 'none' ] }
{ 'struct': 'Base', 'data': { 'medium': 'Medium', '*label': 'str' } }
{ 'struct': 'Disc', 'data': { 'tracks': [ 'Range' ], '*next': 'Disc' } }
{ 'struct': 'Tape', 'data': { 'metres': 'uint8' } }
{ 'struct': 'Range', 'data': { 'from': 'int', '*to': 'int' } }
{ 'union': 'Media', 'base': 'Base', 'discriminator': 'medium', 'data': { 'disc': 'Disc', 'tape': 'Tape' } }
{ 'alternate': 'MediaOrMedium', 'data': { 'media': 'Media', 'medium': 'Medium' } }
{ 'struct': 'Loaded', 'data': { 'slot': 'int', 'speed': 'number', 'ready': 'bool', '*extra': 'any', '*gap': 'null' } }
{ 'event': 'LOADED', 'data': { 'media': 'MediaOrMedium' } }
{ 'event': 'EMPTY' }
{ 'command': 'eject' }
{ 'command': 'stop', 'allow-oob': true }
{ 'command': 'raw', 'data': { 'name': 'str' }, 'gen': false }
{ 'command': 'load', 'data': 'Media', 'boxed': true, 'returns': [ 'Loaded' ] }
{ 'struct': 'Place', 'data': { 'at': 'uint64', 'to': 'size' } }
{ 'command': 'skip', 'data': 'Place', 'returns': 'Place' }
{ 'enum': 'Row', 'data': [ 'upper', 'lower' ] }
{ 'union': 'Shelf', 'base': { 'row': 'Row' }, 'discriminator': 'row', 'data': { 'upper': 'Media' } }
{ 'command': 'fill', 'data': { 'shelves': [ 'Shelf' ] } }
{ 'command': 'off', 'success-response': false }
{ 'command': 'query', 'data': { '*slot': 'int', '*qtype': 'QType' }, 'returns': 'Loaded' }
`;

/** The schema with an example, which documents the command `query`. */
export function schemaWithExample(example: string, definitions = JUKEBOX): string {
  const lines = example
    .trim()
    .split('\n')
    .map((line) => `#     ${line}`.trimEnd());
  return `${definitions}
##
# @query:
#
# Ask.
#
# .. qmp-example::
#
${lines.join('\n')}
##
{ 'command': 'documented' }
`;
}

/** What is wrong with the examples in a text, as `code 'where': message`, without what all codes begin with. */
export function mistakesIn(text: string, version: Version = NEWEST_VERSION): string[] {
  return diagnosticsOf(text, version).map(({ code, range, message }) => {
    const short = code.replace(/^qmp-example\//, '');
    return `${short} '${text.slice(range.start, range.end)}': ${message}`;
  });
}

export function diagnosticsOf(text: string, version: Version = NEWEST_VERSION): readonly Diagnostic[] {
  const schema = schemaOfText(text, version);
  return exampleDiagnostics(schema.files.byPath.get('/root.json')!, schema);
}

export function schemaOfText(text: string, version: Version = NEWEST_VERSION): Schema {
  return schemaOf('root.json', modulesOf([{ name: 'root.json', text }], releaseOf(version)));
}
