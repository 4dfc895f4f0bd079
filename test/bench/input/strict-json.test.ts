import assert from 'node:assert/strict';
import { generateSchema } from '../synthetic/generate-schema';
import { toStrictJson } from './strict-json';

describe('the strict-JSON copy of a schema', () => {
  it('holds all expressions and no comments', () => {
    const text =
      "# A remark: 'not me'\n\n##\n# @E:\n##\n{ 'enum': 'E', # here\n  'data': [ 'a', 'b' ] }\n{ 'include': 'x.json' }\n";
    const json = toStrictJson(text);
    assert.deepEqual(JSON.parse(json), [{ enum: 'E', data: ['a', 'b'] }, { include: 'x.json' }]);
    assert.doesNotMatch(json, /#/);
  });

  it('is JSON where there is no expression', () =>
    assert.deepEqual(JSON.parse(toStrictJson('# nothing\n')), []));

  it('is JSON for every file of a synthetic schema', () => {
    for (const [name, text] of generateSchema({ factor: 1, seed: 3, fileSizes: [9000, 4000] })) {
      if (name !== 'VERSION') JSON.parse(toStrictJson(text));
    }
  });
});
