// What is tested in the real editor, the most important things first: whoever has little time runs as many as fit in it.
import { changeScenarios } from './change-scenarios.mjs';
import { languageScenarios } from './language-scenarios.mjs';
import { measureScenarios } from './measure-scenarios.mjs';
import { placeScenarios } from './place-scenarios.mjs';
import { readingScenarios } from './reading-scenarios.mjs';
import { toolScenarios } from './tool-scenarios.mjs';
import { wireScenarios } from './wire-scenarios.mjs';
import { writingScenarios } from './writing-scenarios.mjs';

/**
 * A scenario has a name and a function `run`, which gets the window, the folder that it shows, and a function that takes a
 * picture between two steps. It leaves all as it found it, and opens what it needs itself, since nobody knows what ran
 * before in the same window. It may say which `window` it needs (see layouts.mjs), that the extension is to run
 * `inBrowser`, that it `needsMachine`, `isEssential`, or `isForWholeRuns`,
 * since it looks back on all that was done.
 */
const all = [
  ...languageScenarios,
  ...readingScenarios,
  ...writingScenarios,
  ...wireScenarios,
  ...placeScenarios,
  ...changeScenarios,
  ...toolScenarios,
  ...measureScenarios,
];

export const scenarios = [
  ...all.filter(({ isEssential }) => isEssential === true),
  ...all.filter(({ isEssential }) => isEssential !== true),
];
