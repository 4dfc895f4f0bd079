import assert from 'node:assert/strict';
import { NEWEST_RELEASE, NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import { compareVersions } from '../../server/src/releases/rule-span';
import { type Rule, RULE_SPANS } from '../../server/src/releases/rules';

describe('release', () => {
  it('is the same object for the same version', () => {
    assert.equal(releaseOf('10.2'), releaseOf('10.2'));
    assert.equal(releaseOf(NEWEST_VERSION), NEWEST_RELEASE);
  });

  it('has the rules from their first to their last version', () => {
    for (const rule of Object.keys(RULE_SPANS) as Rule[]) {
      const { since, until } = RULE_SPANS[rule];
      if (since !== undefined) assert.ok(releaseOf(since).has(rule), rule);
      if (until !== undefined) assert.ok(releaseOf(until).has(rule), rule);
    }
  });

  it('has introductions in documentation from 11.1 on', () => {
    const versions = ['9.2', '10.2', '11.0', '11.1', '12.0'] as const;
    const having = versions.filter((version) => releaseOf(version).has('doc.intro'));
    assert.deepEqual(having, ['11.1', '12.0']);
  });

  it('has versions that are numbers, not text', () => {
    assert.ok(compareVersions('9.2', '10.0') < 0);
    assert.ok(compareVersions('10.10', '10.9') > 0);
    assert.equal(compareVersions('11.1', '11.1'), 0);
  });

  it('spans no rule backwards', () => {
    for (const rule of Object.keys(RULE_SPANS) as Rule[]) {
      const { since, until } = RULE_SPANS[rule];
      if (since !== undefined && until !== undefined) assert.ok(compareVersions(since, until) <= 0, rule);
    }
  });
});
