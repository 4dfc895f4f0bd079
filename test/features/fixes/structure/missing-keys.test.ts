import { itFixes } from '../../../harness/fix-fixture';

describe('quick fixes of keys that are missing', () => {
  itFixes('a value that has its name behind a misspelled key', {
    code: 'keys-missing',
    before: "{ 'enum': 'Ease', 'data': [ { 'nmae': 'auto' } ] }\n",
    title: "Change 'nmae' to 'name'",
    after: "{ 'enum': 'Ease', 'data': [ { 'name': 'auto' } ] }\n",
  });

  itFixes('a branch that has its type behind a misspelled key', {
    code: 'keys-missing',
    before: "{ 'alternate': 'Any', 'data': { 'a': { 'typ': 'str' }, 'b': 'null' } }\n",
    title: "Change 'typ' to 'type'",
    after: "{ 'alternate': 'Any', 'data': { 'a': { 'type': 'str' }, 'b': 'null' } }\n",
    release: '4.1',
  });

  itFixes('a struct that has its members behind a misspelled key', {
    code: 'keys-missing',
    before: "{ 'struct': 'Sack', 'date': {} }\n",
    title: "Change 'date' to 'data'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
    release: '2.12',
  });

  itFixes('two words that each say what is defined', {
    code: 'meta-count',
    before: "{ 'struct': 'Sack', 'command': 'pick', 'data': {} }\n",
    title: "Remove 'command'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  const types = `{ 'enum': 'Shape', 'data': [ 'round', 'square' ] }
{ 'enum': 'Other', 'data': [ 'square' ] }
{ 'struct': 'Base', 'data': { 'shape': 'Shape' } }
{ 'struct': 'Size', 'data': {} }
`;
  const union = (keys: string) => `${types}{ 'union': 'Box', 'data': { 'round': 'Size' }${keys} }\n`;

  itFixes('a union without base', {
    code: 'keys-missing',
    before: union(", 'discriminator': 'shape'"),
    title: "Add 'base': 'Base'",
    after: union(", 'discriminator': 'shape', 'base': 'Base'"),
  });

  itFixes('a union without base, of which none has the discriminator', {
    code: 'keys-missing',
    before: union(", 'discriminator': 'form'"),
    title: "Add 'base': { 'form': 'Shape' }",
    after: union(", 'discriminator': 'form', 'base': { 'form': 'Shape' }"),
  });

  itFixes('a simple union, of which there are none any more', {
    code: 'keys-missing',
    before: union(''),
    title: "Add 'base': { 'type': 'Shape' }, 'discriminator': 'type'",
    after: union(", 'base': { 'type': 'Shape' }, 'discriminator': 'type'"),
  });

  for (const release of ['3.1', '6.1'] as const) {
    itFixes(`a base without discriminator in ${release}`, {
      code: 'union-base-alone',
      before: union(", 'base': 'Base'"),
      title: "Add 'discriminator': 'shape'",
      after: union(", 'base': 'Base', 'discriminator': 'shape'"),
      release,
    });

    itFixes(`a base in a union that is to be simple in ${release}`, {
      code: 'union-base-alone',
      before: union(", 'base': 'Base'"),
      title: "Remove 'base'",
      after: union(''),
      release,
    });

    itFixes(`a discriminator without base in ${release}`, {
      code: 'union-discriminator-alone',
      before: union(", 'discriminator': 'shape'"),
      title: "Add 'base': 'Base'",
      after: union(", 'discriminator': 'shape', 'base': 'Base'"),
      release,
    });

    itFixes(`a discriminator in a union that is to be simple in ${release}`, {
      code: 'union-discriminator-alone',
      before: union(", 'discriminator': 'shape'"),
      title: "Remove 'discriminator'",
      after: union(''),
      release,
    });
  }
});
