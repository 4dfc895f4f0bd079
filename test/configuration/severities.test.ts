import assert from 'node:assert/strict';
import type { DiagnosticCode } from '../../server/src/checks/catalogue';
import type { Diagnostic, Severity } from '../../server/src/checks/diagnostic';
import { isRule, type Level, NO_SEVERITIES, Severities } from '../../server/src/configuration/severities';

const severities = (rules: Readonly<Record<string, Level>>) => new Severities(new Map(Object.entries(rules)));

const diagnostic = (code: DiagnosticCode, severity: Severity = 'error'): Diagnostic => {
  return { code, severity, message: '', range: { start: 0, end: 0 }, related: [], arguments: {} };
};

/** What becomes of diagnostics of these codes. */
function adjusted(some: Severities, ...codes: DiagnosticCode[]): string[] {
  return some
    .adjust(codes.map((code) => diagnostic(code)))
    .map(({ code, severity }) => `${severity} ${code}`);
}

describe('severities', () => {
  it('turn rules off, and others to warnings', () => {
    const some = severities({ 'unknown-type': 'off', 'name-not-lower': 'warning' });
    assert.deepEqual(adjusted(some, 'unknown-type', 'name-not-lower', 'name-not-camel'), [
      'warning name-not-lower',
      'error name-not-camel',
    ]);
  });

  it('hold for all rules that begin alike, the longest beginning first, and the rule itself before all', () => {
    const some = severities({ 'doc-*': 'hint', 'doc-ghost': 'error', 'doc-l*': 'off', '*': 'information' });
    assert.deepEqual(adjusted(some, 'doc-ghost', 'doc-long-line', 'doc-dedent', 'unknown-type'), [
      'error doc-ghost',
      'hint doc-dedent',
      'information unknown-type',
    ]);
  });

  it('leave in the background what most likely follows from something else', () => {
    const [one] = severities({ 'unknown-type': 'error' }).adjust([diagnostic('unknown-type', 'hint')]);
    assert.equal(one?.severity, 'hint');
  });

  it('yield the same list for the same list', () => {
    const list = [diagnostic('unknown-type')];
    assert.equal(NO_SEVERITIES.adjust(list), list);
    const some = severities({ 'unknown-type': 'warning' });
    assert.equal(some.adjust(list), some.adjust(list));
  });

  it('are put together, and are the same object for the same two', () => {
    const project = severities({ 'unknown-type': 'warning', 'doc-ghost': 'off' });
    const user = severities({ 'unknown-type': 'error' });
    assert.equal(project.with(user), project.with(user));
    assert.equal(project.with(NO_SEVERITIES), project);
    assert.equal(NO_SEVERITIES.with(user), user);
    assert.deepEqual(adjusted(project.with(user), 'unknown-type', 'doc-ghost'), ['error unknown-type']);
  });

  it('are for rules that there are', () => {
    assert.deepEqual(['unknown-type', 'doc-*', '*', 'unknown', 'nope-*', 'toString'].map(isRule), [
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });
});
