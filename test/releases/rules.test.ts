import assert from 'node:assert/strict';
import { RULE_SPANS } from '../../server/src/releases/rules';
import { readSources } from '../architecture/sources';

describe('table of rules', () => {
  it('holds only rules that somebody asks for', () => {
    const texts = readSources('server/src').filter(({ name }) => !/releases\/[a-z]+-rules\.ts$/.test(name));
    const all = texts.map(({ text }) => text).join('\n');
    const isAskedFor = (rule: string): boolean => {
      const [group = ''] = rule.split('.');
      // `pragma.${name}` stands for all of its group.
      return all.includes(`'${rule}'`) || all.includes(`\`${group}.\${`);
    };
    assert.deepEqual(
      Object.keys(RULE_SPANS).filter((rule) => !isAskedFor(rule)),
      [],
    );
  });
});
