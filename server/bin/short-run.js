'use strict';

/**
 * Tunes V8 for a command that is over in a moment. To be called when all code is loaded: compiled code that was kept,
 * ours and that of Node's own modules, is refused once the flags are others than those that it was made with.
 */
exports.tuneForShortRun = function tuneForShortRun() {
  // Node loads this when it is first asked for.
  void require('node:util').parseArgs;
  const v8 = require('node:v8');
  // The run does not live to see its code optimised: waiting longer before that is tried halves its processor time.
  v8.setFlagsFromString('--interrupt-budget=500000');
  // Plain machine code, made at once, is worth it all the same.
  v8.setFlagsFromString('--always-sparkplug');
  // Nearly all that it allocates lives to the end: let the young generation grow at once, instead of copying it around.
  v8.setFlagsFromString('--semi-space-growth-factor=16');
  // And with so little to tidy, helpers cost more to wake than they do.
  v8.setFlagsFromString('--no-parallel-scavenge');
};
