/** What messages of the protocol have that no schema declares. */
export const PROTOCOL_WORDS: Readonly<Record<string, string>> = {
  execute: 'The name of the command that the client asks for.',
  'exec-oob': 'The name of the command that the client asks for, to be executed out of band.',
  arguments:
    'The arguments of the command, as the schema declares them. May be absent where none is required.',
  id: 'Any value that the client chose: the reply has the same, so that it can be told to which request it belongs.',
  control: 'How the command is to be executed: `{ "run-oob": true }` for out of band.',
  return: 'What the command returned: it succeeded.',
  error: 'Why the command failed.',
  class: 'What sort of error it is. Only those that clients must tell apart have one of their own.',
  desc: 'The error in words, for people: no program should look into it.',
  event: 'The name of what has happened.',
  data: 'What comes with it, as the schema declares it.',
  timestamp: 'When it happened.',
  seconds: 'Seconds since the beginning of 1970 (UTC).',
  microseconds: 'What of the time lies behind the whole seconds.',
  type: 'Which branch of the union it is.',
  QMP: 'The greeting: what server it is, and what capabilities it offers.',
};
