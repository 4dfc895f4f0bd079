import assert from 'node:assert/strict';
import { releaseWords, schemaWords, withoutFolders } from '../../client/src/schema-words';

const schema = {
  name: 'qapi/qapi-schema.json',
  version: '7.2',
  explanation: 'VERSION says 7.2.4',
  files: 61,
  problems: { error: 2, warning: 1 },
};
const clean = { ...schema, name: 'qga/qapi-schema.json', files: 1, problems: { error: 0, warning: 0 } };

describe('what the status says of a document', () => {
  it('is its release, and why', () => {
    assert.deepEqual(releaseWords([schema]), { text: 'QEMU 7.2', detail: 'VERSION says 7.2.4' });
    assert.deepEqual(releaseWords([schema, { ...clean, version: '8.0' }]), {
      text: 'QEMU 7.2',
      detail: 'VERSION says 7.2.4; in other schemas 8.0',
    });
  });

  it('leaves out the folders that paths begin with', () => {
    const words = '/w/qemu/VERSION says 7.2.4, and /w/VERSION is empty';
    assert.equal(withoutFolders(words, ['/w', '/w/qemu']), 'VERSION says 7.2.4, and VERSION is empty');
  });

  it('is its schemas, and how many problems they have', () => {
    assert.deepEqual(schemaWords([schema, clean]), {
      text: 'qapi/qapi-schema.json, qga/qapi-schema.json',
      detail: '2 errors, 1 warning in 61 files, examples aside; no problems in 1 file, examples aside',
    });
  });

  it('is little as long as nobody knows, or if there are none', () => {
    assert.deepEqual(releaseWords(undefined), { text: 'QEMU: release not known yet', detail: '' });
    assert.deepEqual(releaseWords([]), { text: 'QEMU: in no schema', detail: '' });
    assert.deepEqual(schemaWords(undefined), { text: 'Schema: not known yet', detail: '' });
    assert.deepEqual(schemaWords([]), { text: 'In no schema', detail: '' });
  });
});
