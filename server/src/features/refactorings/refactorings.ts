import type { RefactoringMaker } from './refactoring';
import { rewriteForm } from './rewrite-form';

/** The sorts of refactorings by which editors ask for them; each is a branch of the tree of kinds that the protocol has. */
export const REFACTORING_KINDS = [
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  'source.organizeImports',
] as const;

export type RefactoringKind = (typeof REFACTORING_KINDS)[number];

/** All refactorings by their kind, in the order in which they are offered. */
export const REFACTORINGS: Readonly<Record<RefactoringKind, readonly RefactoringMaker[]>> = {
  'refactor.extract': [],
  'refactor.inline': [],
  'refactor.rewrite': [rewriteForm],
  'source.organizeImports': [],
};
