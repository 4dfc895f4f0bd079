import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/features/completion/completion';
import { explainCompletion } from '../../../server/src/features/completion/explain';
import { explore } from '../../harness/feature-fixture';

/** What is said of the offer of a label at the cursor. */
async function explained(label: string, text: string): Promise<string | undefined> {
  const { snapshot, path, offset } = await explore(text);
  const item = completionsAt(snapshot, path, offset).items.find((one) => one.label === label);
  assert.ok(item, `'${label}' is not offered`);
  return item.subject && explainCompletion(label, item.subject, snapshot, path);
}

describe('explanations of what completion offers', () => {
  it('show a definition with what is said of it', async () => {
    const text = "##\n# @Box:\n#\n# Holds things.\n##\n{ 'struct': 'Box', 'data': {} }\n";
    const wanted = "```qapi\n{ 'struct': 'Box', 'data': {} }\n```\n\nHolds things.";
    assert.equal(await explained('Box', `${text}{ 'struct': 'S', 'base': '$0' }`), wanted);
    assert.equal(await explained('Box', `${text}##\n# @S:\n#\n# See \`$0\n##\n{ 'struct': 'S' }`), wanted);
  });

  it('say what is said of a value', async () => {
    const text =
      "##\n# @K:\n#\n# @one: the first\n##\n{ 'enum': 'K', 'data': [ 'one' ] }\n{ 'union': 'U', 'base': { 'k': 'K' }, 'discriminator': 'k', 'data': { '$0' } }";
    assert.equal(await explained('one', text), 'the first');
  });

  it('say what keys mean where they stand', async () => {
    assert.match((await explained('features', "{ 'struct': 'S', $0 }")) ?? '', /Optional key of a struct/);
    assert.match(
      (await explained('if', "{ 'enum': 'E', 'data': [ { 'name': 'a', $0 } ] }")) ?? '',
      /value of an enum/,
    );
    assert.match((await explained('event', '{ $0 }')) ?? '', /Required key of an event/);
    assert.match((await explained('include', '{ $0 }')) ?? '', /Directive/);
    assert.match((await explained('doc-required', "{ 'pragma': { $0 } }")) ?? '', /Pragma/);
  });

  it('say what features, tags, directives and roles are for', async () => {
    assert.match(
      (await explained('unstable', "{ 'event': 'E', 'features': [ '$0' ] }")) ?? '',
      /special feature/,
    );
    const block = (line: string): string => `##\n# @E:\n#\n# ${line}\n##\n{ 'event': 'E' }`;
    assert.match((await explained('Since:', block('$0'))) ?? '', /release that introduced/);
    assert.match((await explained('.. note::', block('.. $0'))) ?? '', /A remark/);
    assert.match((await explained(':qapi:obj:', block('See :$0'))) ?? '', /a struct or a union/);
  });
});
