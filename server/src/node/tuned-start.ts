import { tuneForStart } from './start-tuning';

/**
 * Standard input and output, unless the client talks over `--node-ipc`. Made before the flags of V8 change: under others
 * Node does not take the code that it keeps of its own modules.
 */
export const standardStreams = process.argv.includes('--node-ipc')
  ? undefined
  : { input: process.stdin, output: process.stdout };

/**
 * Ends what is set for the start of the server. It is set while the modules of the server are evaluated, so this one is
 * to be imported before all others.
 */
export const endStartTuning = tuneForStart();
