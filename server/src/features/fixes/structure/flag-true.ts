import type { FixMaker } from '../fix';
import { fixFlag } from './flag-value';

export const fixFlagTrue: FixMaker = (problem) => fixFlag(problem, true);
