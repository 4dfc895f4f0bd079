/** Out-of-band execution, as the release in force has it (section 9 of the language reference). */
import { fenced, paragraphs } from '../../markup/markdown-text';
import type { Release } from '../../releases/release';
import type { CommandDefinition } from '../../schema/definitions';
import type { HoverContext } from './hover-context';
import { titled } from './sections';

/** The request that has a command executed out of band. */
export function outOfBandRequest(
  command: string,
  hasArguments: boolean,
  { release }: Pick<HoverContext, 'release'>,
): string {
  const data = hasArguments ? '"arguments": { /* as always */ }, ' : '';
  if (release.has('oob.run-oob'))
    return `{ "execute": "${command}", ${data}"control": { "run-oob": true }, "id": 1 }`;
  return `{ "exec-oob": "${command}", ${data}"id": 1 }`;
}

/** What the flag means, for those who see or consider it. */
export function explainOutOfBand(command: CommandDefinition | undefined, release: Release): string {
  return paragraphs(
    'Lets a client have the command executed *out of band*: at once, ahead of the requests that wait in the ' +
      "queue, in the monitor's own I/O thread and without the big lock. The reply may overtake those to earlier " +
      'requests, so that clients tell replies apart by `id`. Sent in the usual way the command runs as any other: ' +
      'in the main thread, with the big lock held.',
    titled('How a client asks for it', clientText(command, release)),
    titled('What the handler must guarantee', DUTIES),
    release.has('flag.coroutine') ? titled('Why not together with `coroutine`', COROUTINE) : undefined,
    titled('In introspection', introspection(release)),
  );
}

function clientText(command: CommandDefinition | undefined, release: Release): string {
  const enable = '{ "execute": "qmp_capabilities", "arguments": { "enable": [ "oob" ] } }';
  const hasArguments = command?.data !== undefined || (command?.parameters?.length ?? 0) > 0;
  const request = outOfBandRequest(command?.name ?? '…', hasArguments, { release });
  return paragraphs(
    `The greeting offers the capability \`oob\`${offer(release)}; it must be enabled first:`,
    fenced([enable, request], 'jsonc'),
    `${release.has('oob.run-oob') ? CONTROL : EXEC} ${release.has('oob.monitor-option') ? DROPPED : QUEUED}`,
  );
}

function offer(release: Release): string {
  return release.has('oob.monitor-option')
    ? ' if the monitor was started with the option `x-oob=on`'
    : ' where the monitor can run in an I/O thread of its own';
}

const CONTROL =
  'Once it is enabled, every request needs an `id`. Without it, `run-oob` is rejected; in place of this form later ' +
  'releases have the key `exec-oob`.';
const EXEC =
  'Without the capability QEMU calls `exec-oob` an unexpected member; for a command without this flag it says that ' +
  'the command does not support OOB.';
const QUEUED =
  'Keep no more than 8 other requests in flight: beyond that the server stops reading, and an out-of-band request ' +
  'would wait, too.';
const DROPPED =
  'Keep no more than 8 other requests in flight: beyond that the server drops them, and says so by the event ' +
  '`COMMAND_DROPPED`.';
const DUTIES = [
  '- It is fast, and makes no system call that may block.',
  '- It touches no guest memory that may fault, as during postcopy migration.',
  '- It takes only locks whose critical sections all keep to these rules, and never the big lock.',
].join('\n');
const COROUTINE =
  "A coroutine handler runs inside the dispatcher's coroutine in the main thread; an out-of-band handler runs outside " +
  'of it. QEMU relies on the two never meeting, so the flags exclude each other.';

function introspection(release: Release): string {
  return release.has('sdl.allow-oob-always')
    ? '`query-qmp-schema` says `"allow-oob": true` for the command; for all others `false`.'
    : '`query-qmp-schema` has `"allow-oob": true` in the entry of the command; the others lack the member.';
}
