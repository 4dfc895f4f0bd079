/** `npm run fuzz:rename`: renames what the schemas of a QEMU tree define, one after the other, and back. */
import { corpusSnapshot } from '../harness/corpus-snapshot';
import { print, runCommand } from './command';
import { readOptions } from './options';
import { Random } from './random';
import { renameAll } from './rename/rename-all';
import { PLACE_KINDS, type RenamedPlace, renamedPlaces } from './rename/renamed-places';

/** So many of each sort of name besides definitions, of which all are renamed. */
const DEFAULT_COUNT = 300;

async function main(): Promise<number> {
  const { tree, seed, count } = readOptions(process.argv.slice(2), 'fuzz:rename', DEFAULT_COUNT);
  const snapshot = await corpusSnapshot(tree.directory);
  const places = renamedPlaces(snapshot);
  print(`QEMU ${tree.label}, ${snapshot.roots.length} schemas, seed ${seed}\n`);
  let failed = 0;
  for (const kind of PLACE_KINDS) {
    const all = places.filter((place) => place.kind === kind);
    const chosen = kind === 'definition' ? all : sample(all, count, seed);
    const { tried, restored, edits, visible, longer, exceptions } = renameAll(chosen, snapshot, seed);
    print(`${kind}: ${restored} of ${tried} renamed and restored (of ${all.length}), `);
    print(`${edits} edits, ${visible} visible on the wire, ${longer} with a longer name\n`);
    for (const exception of exceptions) print(`  ${exception}\n`);
    failed += exceptions.length;
  }
  return failed > 0 ? 1 : 0;
}

function sample(places: readonly RenamedPlace[], count: number, seed: number): readonly RenamedPlace[] {
  return new Random(seed).some(places, count / Math.max(places.length, count));
}

void runCommand(main);
