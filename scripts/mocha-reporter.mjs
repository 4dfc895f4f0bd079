import Mocha from 'mocha';

const { EVENT_RUN_END } = Mocha.Runner.constants;

/**
 * One dot a test, the failures in full, and a closing line that `.ci/run` repeats:
 * `12 passed, 0 failed`, with `, 3 skipped` behind it where tests were skipped.
 */
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(EVENT_RUN_END, () => console.log(closingLine(this.stats)));
  }
}

function closingLine({ passes, failures, pending }) {
  const skipped = pending > 0 ? `, ${pending} skipped` : '';
  return `${passes} passed, ${failures} failed${skipped}`;
}
