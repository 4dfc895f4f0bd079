import { setFlagsFromString } from 'node:v8';

/** How much code V8 runs, in bytes, before it thinks of optimising a function: its own choice, and ours for a start. */
const NORMAL_BUDGET = 67584;
const PATIENT_BUDGET = 500000;

/**
 * Has V8 put off optimising: the first load runs most code once or twice, and is over before optimised code pays; not
 * making it halves the processor time. Yields what ends this, for what is typed afterwards runs for hours.
 */
export function postponeOptimising(): () => void {
  setBudget(PATIENT_BUDGET);
  return () => {
    setBudget(NORMAL_BUDGET);
  };
}

function setBudget(bytes: number): void {
  setFlagsFromString(`--interrupt-budget=${bytes}`);
}
