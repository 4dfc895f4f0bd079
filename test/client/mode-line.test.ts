import assert from 'node:assert/strict';
import { hasSchemaModeLine } from '../../client/src/mode-line';

describe('mode line', () => {
  const accepted = [
    '# -*- Mode: Python -*-\n',
    '# *-*- Mode: Python -*-*\n',
    '# -*- mode: python -*-',
    '# -*- python -*-',
    '# -*- coding: utf-8; mode: python; indent-tabs-mode: nil -*-',
    '# vim: filetype=python\n',
    '# vim: set ft=python :',
    '# vim: ts=4 sw=4 ft=python',
    '#\n# A licence\r\n#\n# vim: filetype=python\n',
  ];
  for (const text of accepted) {
    it(`knows ${JSON.stringify(text)}`, () => assert.equal(hasSchemaModeLine(text), true));
  }

  const refused = [
    '',
    '{ "mode": "python" }',
    '{ "note": "# -*- Mode: Python -*-" }',
    '  # -*- Mode: Python -*-',
    '# -*- Mode: JavaScript -*-',
    '# mode: python',
    '# -*- mode: pythonic -*-',
    '# vim: filetype=json',
    '# vim: filetype=pythonesque',
    '#\n#\n#\n#\n#\n# -*- Mode: Python -*-',
    "##\n# @Python:\n##\n{ 'struct': 'Python', 'data': {} }",
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(hasSchemaModeLine(text), false));
  }

  it('does not search lines that are too long for a mode line', () => {
    assert.equal(hasSchemaModeLine(`# ${' '.repeat(1_000_000)} vim: ft=python`), false);
  });
});
