import assert from 'node:assert/strict';
import { languageOfFile, languageOfPath } from './language-of-file';

const SCHEMA = "{ 'enum': 'E', 'data': [] }\n";
const WITH_MODE_LINE = `# -*- Mode: Python -*-\n${SCHEMA}`;
const JSON_TEXT = '{ "name": "a", "list": [ 1 ] }\n';

describe('language detection', () => {
  const places: readonly (readonly [path: string, language: string])[] = [
    ['/home/a/qemu/qapi/block.json', 'qapi'],
    ['/home/a/qapi/block.json', 'qapi'],
    ['/home/a/qemu/qga/qapi-schema.json', 'qapi'],
    ['/home/a/qemu/qapi-schema.json', 'qapi'],
    ['/home/a/qemu/storage-daemon/qapi/qapi-schema.json', 'qapi'],
    ['/home/a/qemu/docs/interop/firmware.json', 'qapi'],
    ['/home/a/qemu/tests/qapi-schema/include/sub-module.json', 'qapi'],
    ['/home/a/QEMU/QAPI/Block.JSON', 'qapi'],
    ['/home/a/box.qapi', 'qapi'],
    ['/home/a/qemu/.qapi.json', 'jsonc'],
    ['/home/a/qapi/.qapi.json', 'jsonc'],
    ['/home/a/qapi/sub/data.json', 'json'],
    ['/home/a/qemu/pc-bios/descriptors/50-edk2.json', 'json'],
    ['/home/a/qemu/tests/data/machine.json', 'json'],
    ['/home/a/qemu/docs/interop/other.json', 'json'],
    ['/home/a/qemu/package.json', 'json'],
    ['/home/a/qemu/qapi/meson.build', 'plaintext'],
  ];
  for (const [path, language] of places) {
    it(`takes ${path} for ${language}`, () => assert.equal(languageOfPath(path), language));
  }

  it('knows schemas in any place by their mode line', () => {
    assert.equal(languageOfFile('/a/schemas/box.json', WITH_MODE_LINE), 'qapi');
    assert.equal(languageOfFile('/a/schemas/box.json', SCHEMA), 'json');
    // A name that is known counts more than what VS Code knows of it.
    assert.equal(languageOfFile('/a/tsconfig.json', WITH_MODE_LINE), 'qapi');
  });

  it('leaves JSON what it is, also where schemas are at home', () => {
    for (const text of [JSON_TEXT, '[ 1, 2 ]', '[{ "a": null }]', '\n  {\n "a": {} }'])
      assert.equal(languageOfFile('/a/qapi/list.json', text), 'json', text);
    assert.equal(languageOfFile('/a/tests/list.json', JSON_TEXT), 'json');
  });

  it('takes for a schema what is half done or wrong where schemas are at home', () => {
    for (const text of [
      '',
      '{',
      '{}',
      '[]',
      '# a',
      SCHEMA,
      '{ "struct": "A", "data": {} }',
      '{ "a": ',
      '{ "a": \'b\' }',
    ])
      assert.equal(languageOfFile('/a/qapi/box.json', text), 'qapi', text);
  });
});
