import { addBranches } from './add-branches';
import { boxArguments } from './box-arguments';
import { makeOptional } from './make-optional';
import { rewriteCondition } from './rewrite-condition';
import { organizeIncludes, sortIncludes } from './sort-includes';
import { inlineStruct } from './inline-struct';
import { extractStruct } from './extract-struct';
import type { RefactoringMaker } from './refactoring';
import { rewrapDocumentation } from './rewrap-documentation';
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
  'refactor.extract': [extractStruct],
  'refactor.inline': [inlineStruct],
  'refactor.rewrite': [
    rewriteForm,
    rewriteCondition,
    addBranches,
    makeOptional,
    boxArguments,
    sortIncludes,
    rewrapDocumentation,
  ],
  'source.organizeImports': [organizeIncludes],
};
