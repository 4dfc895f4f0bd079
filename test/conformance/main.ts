/** `npm run conformance`: the comparison with QEMU's own suite, without the other tests. */
import { endQuietlyWithoutReader } from './closed-reader';
import { shortfalls } from './demands';
import { runTree } from './run-tree';
import { summarise } from './summary';
import { locateCorpus } from './trees';

/** Prints what was compared and returns the exit status. */
export function runConformance(
  environment: Readonly<Record<string, string | undefined>>,
  print: (text: string) => void,
): number {
  const corpus = locateCorpus(environment);
  if (corpus.kind === 'missing') {
    print(`${corpus.isFailure ? 'FAILED' : 'SKIPPED'}: ${corpus.message}\n`);
    return corpus.isFailure ? 1 : 0;
  }
  let status = 0;
  for (const tree of corpus.trees) {
    if ('problem' in tree) {
      print(`QEMU ${tree.label}: nothing was compared\n  FAILED: ${tree.problem}\n`);
      status = 1;
      continue;
    }
    const result = runTree(tree);
    print(summarise(result));
    if (shortfalls(result).length > 0) status = 1;
  }
  return status;
}

if (require.main === module) {
  endQuietlyWithoutReader();
  process.exitCode = runConformance(process.env, (text) => process.stdout.write(text));
}
