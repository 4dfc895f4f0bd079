import { addBranches } from './add-branches';
import { boxArguments } from './box-arguments';
import { extractStruct } from './extract-struct';
import { inlineStruct } from './inline-struct';
import { makeOptional } from './make-optional';
import { orderDescriptions } from './order-descriptions';
import type { RefactoringMaker } from './refactoring';
import { rewriteCondition } from './rewrite-condition';
import { rewrapDocumentation } from './rewrap-documentation';
import { rewriteForm } from './rewrite-form';
import { organizeIncludes, sortIncludes } from './sort-includes';

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
    orderDescriptions,
    addBranches,
    makeOptional,
    boxArguments,
    sortIncludes,
    rewrapDocumentation,
  ],
  'source.organizeImports': [organizeIncludes],
};
