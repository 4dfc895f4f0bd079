import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { Random } from '../random';
import { freeName, namesIn } from './free-name';
import type { RenamedPlace } from './renamed-places';
import { tryRoundTrip } from './round-trip';

export interface RenameTally {
  readonly tried: number;
  readonly restored: number;
  readonly edits: number;
  /** How many were said to break clients. */
  readonly visible: number;
  /** How many got a longer name, since all of the same length are taken. */
  readonly longer: number;
  /** Each with its reason. */
  readonly exceptions: readonly string[];
}

/** Renames one place after the other and back, each beginning with the snapshot as it is. */
export function renameAll(places: readonly RenamedPlace[], snapshot: Snapshot, seed: number): RenameTally {
  const taken = namesIn(snapshot);
  const exceptions: string[] = [];
  let edits = 0;
  let visible = 0;
  let longer = 0;
  places.forEach((place, number) => {
    const newName = freeName(place.name, taken, new Random(seed, number));
    const trip = tryRoundTrip(place, newName, snapshot);
    edits += trip.edits;
    if (trip.wireUsers.length > 0) visible++;
    if (newName.length !== place.name.length) longer++;
    if (trip.problem !== undefined)
      exceptions.push(`${place.kind} '${place.name}' to '${newName}' in ${place.path}: ${trip.problem}`);
  });
  const tried = places.length;
  return { tried, restored: tried - exceptions.length, edits, visible, longer, exceptions };
}
