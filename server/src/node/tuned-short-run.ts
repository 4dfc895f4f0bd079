/**
 * Tunes V8 for a command that is over in a moment. That holds while the modules of the command are evaluated, so this one is
 * to be imported before all others; and it is not earlier, since compiled code that was kept is refused once the options are
 * others than those that it was made with.
 */
import { parseArgs } from 'node:util';
import { PATIENCE, setOptions } from './v8-options';

// Node loads this when it is first asked for, from code that it keeps itself.
parseArgs({ args: [] });

setOptions([
  // The run does not live to see its code optimised: waiting longer before that is tried halves its processor time.
  ...PATIENCE.long,
  // Plain machine code, made at once, is worth it all the same.
  '--always-sparkplug',
  // Nearly all that it allocates lives to the end: let the young generation grow at once, instead of copying it around.
  '--semi-space-growth-factor=16',
  // And with so little to tidy, helpers cost more to wake than they do.
  '--no-parallel-scavenge',
]);
