/** The keys of commands and events, but for those that all definitions have. */
import type { Explanation } from './explanation';

export const COMMAND_KEYS: Readonly<Record<string, Explanation>> = {
  command: {
    text: ['Defines a command: what a client can have executed.'],
    value: [
      'The name, by which it is executed.',
      {
        text: 'In lower case with hyphens, unless the pragma `command-name-exceptions` lists it.',
        when: 'name.style',
      },
    ],
  },
  data: {
    text: ['The arguments. Without it, or if it is empty, there are none.'],
    value: [
      "Arguments in place (`{ 'name': 'type', '*optional': 'type' }`), or the name of a struct; with `boxed` also of a union.",
    ],
  },
  returns: {
    text: [
      'The type of what a successful command returns. Without it that is an empty object.',
      'It should be an object, so that more can be added one day, or an array of objects.',
      {
        text: 'Others need the pragma `command-returns-exceptions`.',
        when: 'pragma.command-returns-exceptions',
      },
      { text: 'Others need the pragma `returns-whitelist`.', when: 'pragma.returns-whitelist' },
    ],
    value: ["The name of a type, or `['T']`."],
  },
  boxed: {
    text: [
      'The C handler gets all arguments as one pointer to a struct, and not one by one. The wire format stays the same.',
      '`data` must then be the name of a type, which may be a union.',
      { text: 'Needed if an argument is conditional.', when: 'if.unboxed-args-rejected' },
    ],
    value: ['Only `true`. Default: `false`.'],
  },
  gen: {
    text: [
      'No code is generated for the command: its handler takes care of arguments and result itself.',
      'For what QAPI cannot describe; new commands should not need it.',
    ],
    value: ['Only `false`. Default: `true`.'],
  },
  'success-response': {
    text: [
      'A successful command sends no reply; a failed one still reports its error.',
      'For commands of the guest agent whose success leaves nobody to answer, such as shutting down.',
    ],
    value: ['Only `false`. Default: `true`.'],
  },
  'allow-oob': {
    text: [],
    value: ['Only `true`. Default: `false`.', { text: 'Excludes `coroutine`.', when: 'flag.coroutine' }],
  },
  'allow-preconfig': {
    text: [
      'The command is available before the machine is created, too, while QEMU was started with `--preconfig` and waits in the state `preconfig`.',
      'Its handler must not count on a machine.',
    ],
    value: ['Only `true`. Default: `false`.'],
    rule: 'flag.allow-preconfig',
  },
  coroutine: {
    text: [
      'The handler runs in a coroutine, so that it may wait without blocking the main loop.',
      'While it waits, other things happen: what it looked at before may have changed.',
      'Excludes `allow-oob`.',
    ],
    value: ['Only `true`. Default: `false`.'],
    rule: 'flag.coroutine',
  },
};

export const EVENT_KEYS: Readonly<Record<string, Explanation>> = {
  event: {
    text: ['Defines an event: a message that the server sends by itself.'],
    value: ['The name.', { text: 'In capitals with underscores.', when: 'name.style' }],
  },
  data: {
    text: ['What the event tells. Without it, or if it is empty, it has no `data`.'],
    value: ['Members in place, or the name of a struct; with `boxed` also of a union.'],
  },
  boxed: {
    text: [
      'The C function that sends the event takes all data as one pointer to a struct. The wire format stays the same.',
      '`data` must then be the name of a type, which may be a union.',
      { text: 'Needed if a member is conditional.', when: 'if.unboxed-args-rejected' },
    ],
    value: ['Only `true`. Default: `false`.'],
  },
};
