/** A schema of our own that has all that hovers are about. */
export const AQUARIUM = String.raw`
#-- root.json
{ 'include': 'fish.json' }
{ 'pragma': { 'doc-required': true, 'member-name-exceptions': [ 'Gill' ] } }

##
# @feed:
#
# Throw food into a tank.
#
# .. note:: Fish that are not hungry let it sink.
#
# @tank: which tank
#
# @food: what to throw; see ${'`'}Food${'`'}
#
# @portions: how many (default: 1) (since 9.2)
#
# @quietly: do not ring the bell
#
# Features:
#
# @deprecated: Argument @quietly is deprecated, since fish are deaf.
#
# @slow-motion: Food sinks at half the speed.
#
# Returns: what is left of it
#
# Errors:
#     - If there is no such tank, TankNotFound
#
# .. qmp-example::
#
#     -> { "execute": "feed", "arguments": { "tank": "left", "food": "flakes" } }
#     <- { "return": [] }
#
# Since: 9.1
##
{ 'command': 'feed',
  'data': { 'tank': 'str', 'food': 'Food', '*portions': 'uint8',
            '*quietly': { 'type': 'bool', 'features': [ 'deprecated' ] } },
  'returns': [ 'Food' ],
  'features': [ 'slow-motion' ],
  'allow-preconfig': true,
  'coroutine': true }

##
# @raise-alarm:
#
# Wake the keeper, whatever else is going on.
#
# Since: 10.0
##
{ 'command': 'raise-alarm', 'allow-oob': true, 'if': { 'all': [ 'CONFIG_BELL', { 'not': 'CONFIG_SILENCE' } ] } }

##
# @move-fish:
#
# Put a fish elsewhere.
#
# Features:
#
# @unstable: It is not clear whether fish like that.
##
{ 'command': 'move-fish', 'data': 'Fish', 'boxed': true, 'features': [ 'unstable' ] }

##
# @FISH_JUMPED:
#
# A fish left the water.
#
# @height: how high, in centimetres
#
# @where-to: where it went, if anybody saw it
##
{ 'event': 'FISH_JUMPED', 'data': { 'height': 'int', '*where-to': 'Place' } }
#-- fish.json
##
# ********
# All fish
# ********
##

##
# @Food:
#
# What fish eat.
#
# @flakes: dry, from a tin
#
# @worms: fresh ones
##
{ 'enum': 'Food', 'prefix': 'FISH_FOOD',
  'data': [ 'flakes', { 'name': 'worms', 'if': 'CONFIG_WORMS' } ] }

##
# @Species:
#
# @carp: a big one
#
# @herring: a small one
#
# @eel: hardly a fish
##
{ 'enum': 'Species', 'data': [ 'carp', 'herring', 'eel' ] }

##
# @Animal:
#
# Whatever lives.
#
# @name: what people call it
##
{ 'struct': 'Animal', 'data': { '*name': 'str' } }

##
# @Creature:
#
# An animal of some kind.
#
# @species: of which kind it is
##
{ 'struct': 'Creature', 'base': 'Animal', 'data': { 'species': 'Species' } }

##
# @Carp:
#
# @weight: in grams
#
# @scales: the colours of its scales, from head to tail
##
{ 'struct': 'Carp', 'data': { 'weight': 'uint32', '*scales': [ 'str' ] } }

##
# @Fish:
#
# An animal in the water; see ${'`'}feed${'`'} for what it eats.
##
{ 'union': 'Fish', 'base': 'Creature', 'discriminator': 'species', 'data': { 'carp': 'Carp' } }

##
# @Place:
#
# Where something is.
#
# @tank: the name of a tank
#
# @spot: a place anywhere
##
{ 'alternate': 'Place', 'data': { 'tank': 'str', 'spot': 'Spot' } }

##
# @Spot:
#
# @x: to the right
#
# @any: what else is known
##
{ 'struct': 'Spot', 'data': { 'x': 'number', '*any': 'any' } }
`;

/** What the cursor is on: a title, the file, and the text around it with a bar at the cursor. */
export const PLACES: readonly (readonly [title: string, file: string, text: string])[] = [
  ['a command', 'root.json', "'command': '|feed'"],
  ['a command that may run out of band', 'root.json', "'command': '|raise-alarm'"],
  ['a command whose arguments are boxed', 'root.json', "'command': '|move-fish'"],
  ['an event', 'root.json', "'event': '|FISH_JUMPED'"],
  ['an enum', 'fish.json', "'enum': '|Food'"],
  ['a struct with a base', 'fish.json', "'struct': '|Creature'"],
  ['a union', 'fish.json', "'union': '|Fish'"],
  ['an alternate', 'fish.json', "'alternate': '|Place'"],
  ['an array of a type', 'root.json', "'returns': [ '|Food' ]"],
  ['a deprecated argument', 'root.json', "'*|quietly'"],
  ['a member', 'fish.json', "'*|scales'"],
  ['a value', 'fish.json', "'name': '|worms'"],
  ['a branch', 'fish.json', "'|carp': 'Carp'"],
  ['a branch of an alternate', 'fish.json', "'|spot': 'Spot'"],
  ['a discriminator', 'fish.json', "'discriminator': '|species'"],
  ['a built-in type', 'fish.json', "'weight': '|uint32'"],
  ['a special feature', 'root.json', "[ '|unstable' ]"],
  ['a feature', 'root.json', "[ '|slow-motion' ]"],
  ['a symbol of the build', 'root.json', "'|CONFIG_BELL'"],
  ['an include', 'root.json', "'include': '|fish.json'"],
  ['a name in the list of a pragma', 'root.json', "[ '|Gill' ]"],
  ['a key', 'root.json', "'|boxed'"],
  ['the flag for execution out of band', 'root.json', "'|allow-oob'"],
  ['a pragma', 'root.json', "'|doc-required'"],
  ['what documentation is about', 'root.json', '@|feed:'],
  ['a description of an argument', 'root.json', '@|tank:'],
  ['a mention', 'root.json', 'Argument @|quietly'],
  ['a reference', 'fish.json', 'see `|feed'],
  ['a tag', 'root.json', '|Errors:'],
  ['a directive', 'root.json', '|qmp-example'],
];
