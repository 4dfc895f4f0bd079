import type { FixMaker } from '../fix';
import { fixFlag } from './flag-value';

export const fixFlagFalse: FixMaker = (problem) => fixFlag(problem, false);
