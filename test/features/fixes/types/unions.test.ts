import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of unions and alternates', () => {
  const shape = "{ 'enum': 'Shape', 'data': [ 'round', 'square' ] }\n{ 'struct': 'Size', 'data': {} }\n";
  const union = (base: string, branches = "'round': 'Size'", discriminator = 'shape') =>
    `{ 'union': 'Box', 'base': ${base}, 'discriminator': '${discriminator}', 'data': { ${branches} } }\n`;

  itFixes('a discriminator that may be absent', {
    code: 'disc-optional',
    before: shape + union("{ '*shape': 'Shape' }"),
    title: "Make 'shape' of 'Box' required",
    after: shape + union("{ 'shape': 'Shape' }"),
  });

  const base = (member: string) => `#-- base.json\n{ 'struct': 'Base', 'data': { ${member} } }\n`;

  itFixes('a discriminator that may be absent, from another file', {
    code: 'disc-optional',
    before: `#-- root.json\n{ 'include': 'base.json' }\n${shape}${union("'Base'")}${base("'a': 'int', '*shape': 'Shape'")}`,
    title: "Make 'shape' of 'Base' required",
    after: `#-- root.json\n{ 'include': 'base.json' }\n${shape}${union("'Base'")}${base("'a': 'int', 'shape': 'Shape'")}`,
    release: '5.2',
  });

  for (const release of ['4.1', '11.1'] as const)
    itFixes(`a discriminator with a condition in ${release}`, {
      code: 'disc-conditional',
      before:
        shape +
        union("{ 'shape': { 'type': 'Shape', 'if': 'SHAPES' } }", "'round': 'Size', 'square': 'Size'"),
      title: "Make 'shape' of 'Box' unconditional",
      after: shape + union("{ 'shape': { 'type': 'Shape' } }", "'round': 'Size', 'square': 'Size'"),
      release,
    });

  itFixes('a discriminator that is no enum', {
    code: 'disc-not-enum',
    before: shape + union("{ 'name': 'str', 'shape': 'Shape' }", "'round': 'Size'", 'name'),
    title: "Change to 'shape'",
    after: shape + union("{ 'name': 'str', 'shape': 'Shape' }"),
  });

  itFixes('a discriminator with a condition, where there is another one', {
    code: 'disc-conditional',
    before:
      shape +
      union("{ 'form': { 'type': 'Shape', 'if': 'A' }, 'shape': 'Shape' }", "'round': 'Size'", 'form'),
    title: "Change to 'shape'",
    after: shape + union("{ 'form': { 'type': 'Shape', 'if': 'A' }, 'shape': 'Shape' }"),
  });

  itFixes('a value without branch, in the first release', {
    code: 'branch-missing',
    before: shape + union("{ 'shape': 'Shape' }"),
    title: "Add branch 'square' of type 'Size'",
    after: shape + union("{ 'shape': 'Shape' }", "'round': 'Size', 'square': 'Size'"),
    release: '2.12',
  });

  itFixes('a value without branch, for which there is no type', {
    code: 'branch-missing',
    before: shape + union("{ 'shape': 'Shape' }"),
    title: "Add branch 'square' of a new type 'BoxSquare'",
    after: `${shape}{ 'struct': 'BoxSquare', 'data': {} }\n\n${union("{ 'shape': 'Shape' }", "'round': 'Size', 'square': 'BoxSquare'")}`,
    release: '2.12',
  });

  const withCrLf = (text: string) => text.replaceAll('\n', '\r\n');
  itFixes('a value without branch, in a file whose lines end in CR LF', {
    code: 'branch-missing',
    before: withCrLf(shape + union("{ 'shape': 'Shape' }")),
    title: "Add branch 'square' of a new type 'BoxSquare'",
    after: withCrLf(
      `${shape}{ 'struct': 'BoxSquare', 'data': {} }\n\n${union("{ 'shape': 'Shape' }", "'round': 'Size', 'square': 'BoxSquare'")}`,
    ),
    release: '2.12',
  });

  itFixes('a branch that is no struct', {
    code: 'branch-type',
    before: shape + union("{ 'shape': 'Shape' }", "'round': 'size'"),
    title: "Change to 'Size'",
    after: shape + union("{ 'shape': 'Shape' }", "'round': 'Size'"),
  });

  itFixes('a branch that is no struct, in the long form', {
    code: 'branch-type',
    before: shape + union("{ 'shape': 'Shape' }", "'round': 'Size', 'square': { 'type': 'Shape' }"),
    title: "Remove 'square'",
    after: shape + union("{ 'shape': 'Shape' }"),
  });

  itFixes('a branch that cannot be told from another one', {
    code: 'alternate-ambiguous',
    before: "{ 'alternate': 'Any', 'data': { 'a': 'int', 'b': 'number', 'c': 'null' } }\n",
    title: "Remove 'b'",
    after: "{ 'alternate': 'Any', 'data': { 'a': 'int', 'c': 'null' } }\n",
    release: '3.1',
  });

  it('takes nothing away that must be there', async () => {
    const two = "{ 'alternate': 'Any', 'data': { 'a': 'int', 'b': 'number' } }\n";
    assert.deepEqual(await offersFor(two, 'alternate-ambiguous', '3.1'), []);
    const required = `{ 'enum': 'Shape', 'data': [] }\n${union("'Shape'", '')}`;
    assert.deepEqual(await offersFor(required, 'base-kind'), []);
  });
});
