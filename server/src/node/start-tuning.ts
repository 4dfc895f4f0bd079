import { PATIENCE, setOptions } from './v8-options';

/** How options of V8 are to be while we start, and from then on. */
interface Tuning {
  readonly atStart: readonly string[];
  readonly afterwards: readonly string[];
}

const TUNINGS: readonly Tuning[] = [
  // The first load runs most code once or twice, and is over before optimised code pays; not making it halves the
  // processor time.
  { atStart: PATIENCE.long, afterwards: PATIENCE.usual },
  // How fast the young generation grows. Nearly all that the first load allocates stays: copying it around while the
  // generation grows step by step, and then tidying the old one, is a fifth of the time.
  { atStart: ['--semi-space-growth-factor=16'], afterwards: ['--semi-space-growth-factor=2'] },
  // V8 is not to learn which code makes what stays, to make that in the old generation at once, where it is collected late
  // and dearly: at a keystroke the same code makes what the next one replaces.
  { atStart: ['--no-allocation-site-pretenuring'], afterwards: [] },
  // Whether each collection of the old generation gives back what the young one does not need: so large is it for the
  // first load alone. A keystroke fills a sixteenth of that, which is 30 MB.
  { atStart: [], afterwards: ['--optimize-for-size'] },
];

/** Tunes V8 for the first load. Yields what ends this, for what is typed afterwards runs for hours. */
export function tuneForStart(): () => void {
  for (const { atStart } of TUNINGS) setOptions(atStart);
  return () => {
    for (const { afterwards } of TUNINGS) setOptions(afterwards);
  };
}
