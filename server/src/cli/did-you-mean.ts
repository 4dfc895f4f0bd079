import { nearestNames } from '../features/fixes/nearest';

/** What is added to the complaint about a name that nobody knows; nothing if none is near. */
export function didYouMean(name: string, known: Iterable<string>, prefix = ''): string {
  const [nearest] = nearestNames(name, known);
  return nearest === undefined ? '' : `: did you mean '${prefix}${nearest}'?`;
}
