export const NO_ERRORS = 0;
export const ERRORS = 1;
/** The exit status of wrong usage, and of whatever keeps us from answering. */
export const TROUBLE = 2;
