import assert from 'node:assert/strict';
import { NEWEST_RELEASE } from '../../server/src/releases/release';
import {
  CATALOGUE,
  catalogueRow,
  type DiagnosticCode,
  formatMessage,
} from '../../server/src/checks/catalogue';
import { coveredCodes } from '../harness/check-fixture';

describe('catalogue', () => {
  /** That the root itself cannot be read is for those to say who read it. */
  const SAID_ELSEWHERE: readonly DiagnosticCode[] = ['schema-unreadable'];

  it('holds no code that the fixtures of this folder do not bring about', () => {
    const covered = coveredCodes();
    assert.ok(covered.size > 1, 'this test needs all of test/checks to be loaded');
    const codes = Object.keys(CATALOGUE) as DiagnosticCode[];
    const missing = codes.filter(
      (code) => catalogueRow(code, NEWEST_RELEASE).phase !== 'own' && !covered.has(code),
    );
    assert.deepEqual(missing, SAID_ELSEWHERE);
  });

  it('fills the placeholders of a message', () => {
    const message = formatMessage('clash', { later: "member 'b'", earlier: "member 'a'" }, NEWEST_RELEASE);
    assert.equal(message, "member 'b' collides with member 'a'");
  });

  it('fills in values as they are', () => {
    assert.equal(formatMessage('lex-stray', { run: '$&<run>' }, NEWEST_RELEASE), "stray '$&<run>'");
  });
});
