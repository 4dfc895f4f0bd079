/** The words that synthetic schemas are made of. What they say makes no sense, but is laid out like documentation. */

export const ADJECTIVES: readonly string[] =
  'amber brisk calm dense eager faint gentle hollow idle jagged keen lunar mellow narrow opaque plain quiet rapid silent tidy urban vivid warm young zonal bright coarse deep elder fresh grand humble ideal jolly kind light modest nimble outer proud royal sharp tender upper vital wide exact blunt crisp dusty early firm'.split(
    ' ',
  );

export const NOUNS: readonly string[] =
  'anchor basin canal delta engine filter garden harbor island jetty kiln ladder mirror needle orchard pump quarry relay shelter turbine uplink valve wagon yard zone arch beacon compass dynamo estuary furnace gauge hinge inlet joint keel lantern meadow nozzle oven piston quill rudder sluice tunnel unit vault well axle barrel crane drum'.split(
    ' ',
  );

export const VERBS: readonly string[] =
  'add align attach clear close drain empty fill fold grow hoist insert join lift list merge move open pause pull query raise read remove reset resume rotate seal send shift start stop store tilt trim turn update weigh wind write'.split(
    ' ',
  );

export const SUFFIXES: readonly string[] =
  'Info Options State Config Stats Entry Mode Policy Range Status Target Type'.split(' ');

const FILLERS: readonly string[] =
  'the a each that which when while after before with without into from until its their one more less some any whole first last'.split(
    ' ',
  );

/** What running text is made of: as many short words as there are in prose. */
export const PROSE: readonly string[] = [
  ...FILLERS,
  ...FILLERS,
  ...FILLERS,
  ...NOUNS,
  ...ADJECTIVES,
  ...VERBS,
];

/** Features are few, for their number in a schema is limited. */
export const FEATURES: readonly string[] = ['swift-drain', 'wide-range', 'quiet-start', 'dual-inlet'];
export const SPECIAL_FEATURES: readonly string[] = ['deprecated', 'unstable'];

export const CONDITIONS: readonly string[] = [
  "'CONFIG_TURBINE'",
  "'CONFIG_HARBOR'",
  "'TARGET_DELTA'",
  "{ 'all': [ 'CONFIG_TURBINE', 'CONFIG_SLUICE' ] }",
  "{ 'any': [ 'HOST_MEADOW', 'HOST_QUARRY' ] }",
  "{ 'not': 'CONFIG_HARBOR' }",
];

/** `amber valve` as `AmberValve`. */
export function camelCase(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
