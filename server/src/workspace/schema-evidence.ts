import { addEvidence, type Evidence, NO_EVIDENCE, searchEvidence } from '../releases/weigh-evidence';
import type { Entry, SyntaxTree } from '../syntax/syntax-tree';

/** Entries outlive edits around them: an edit costs the search of what it touched, and one sum over its file. */
const ofEntries = new WeakMap<Entry, Evidence>();
const ofTrees = new WeakMap<SyntaxTree, Evidence>();

/** For which release a file seems to be written. By whose rules it was parsed makes no difference, or hardly any. */
export function evidenceOfTree(tree: SyntaxTree): Evidence {
  let evidence = ofTrees.get(tree);
  if (evidence === undefined) {
    evidence = addEvidence(tree.entries.map((entry, index) => evidenceOfEntry(entry, index, tree)));
    ofTrees.set(tree, evidence);
  }
  return evidence;
}

function evidenceOfEntry(entry: Entry, index: number, { source, starts }: SyntaxTree): Evidence {
  let evidence = ofEntries.get(entry);
  if (evidence === undefined) {
    const start = starts[index] ?? 0;
    const end = start + entry.length;
    evidence = entry.kind === 'error' ? NO_EVIDENCE : searchEvidence(source.slice(start, end));
    ofEntries.set(entry, evidence);
  }
  return evidence;
}
