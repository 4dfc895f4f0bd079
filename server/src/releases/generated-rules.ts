import type { RuleSpan } from './rule-span';

/** What QEMU makes of a correct schema: C code, and messages between client and server. */
export const GENERATED_RULES = {
  /** The name of an enum's constants is split into words by another algorithm, and `prefix` is split, too. */
  'c.enum-old': { until: '9.1' },
  /** An optional member that is a pointer has a `has_` beside it, too; later arrays only. */
  'c.has-pointer': { until: '7.2' },
  /** Sending an event can fail. */
  'c.event-error': { until: '3.0' },
  /** Prototypes of handlers that run in a coroutine say so. */
  'c.coroutine-fn': { since: '8.1' },
  /** A request is executed out of band if its member `control` says `run-oob`; later, if it says `exec-oob` for `execute`. */
  'oob.run-oob': { until: '2.12' },
  /** Out-of-band execution is an option of the monitor that is off by default. */
  'oob.monitor-option': { until: '3.1' },
  /** QEMU can be told what to do about input and output that is deprecated (`-compat`). */
  'compat.policy': { since: '6.0' },
  /** Introspection says of every command whether it may be executed out of band. */
  'sdl.allow-oob-always': { until: '2.12' },
  /** Introspection tells the values of an enum twice: as names, and as objects that can have features. */
  'sdl.enum-members': { since: '6.2' },
} as const satisfies Record<string, RuleSpan>;
