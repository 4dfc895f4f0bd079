import type { CatalogueRows } from './catalogue-row';

/** What follows is only said of examples, which QEMU's front end does not look into. */
const example = { phase: 'own', severity: 'warning' } as const;

/** What can be wrong with an example of the protocol. */
export const EXAMPLE_MESSAGES = {
  'qmp-example/unknown-command': { ...example, message: "there is no command '<name>'" },
  'qmp-example/unknown-event': { ...example, message: "there is no event '<name>'" },
  'qmp-example/not-out-of-band': {
    ...example,
    message: "command '<name>' cannot be executed out of band: it lacks 'allow-oob': true",
  },
  'qmp-example/unknown-member': { ...example, message: "<owner> has no <role> '<name>'" },
  'qmp-example/wrong-branch': {
    ...example,
    message: "'<name>' is for <branches>, but '<discriminator>' is '<tag>'",
  },
  'qmp-example/missing-member': { ...example, message: 'missing <names>, required by <owner>' },
  'qmp-example/wrong-type': { ...example, message: '<what> must be <expected>, not <found>' },
  'qmp-example/no-alternate': {
    ...example,
    message: "<what> must be <expected>, which alternate '<name>' takes, not <found>",
  },
  'qmp-example/out-of-range': {
    ...example,
    message: "<value> does not fit into '<type>', which goes from <lowest> to <highest>",
  },
  'qmp-example/unknown-value': { ...example, message: "enum '<owner>' has no value '<name>'" },
  'qmp-example/unknown-branch': { ...example, message: "union '<owner>' has no branch '<name>'" },
  'qmp-example/message-member': { ...example, message: "<message> has no member '<name>'" },
  'qmp-example/no-message': { ...example, message: 'a message <direction> needs <keys>' },
  'qmp-example/wrong-direction': { ...example, message: '<message> is sent by the <sender>, not to it' },
  'qmp-example/stray-reply': {
    ...example,
    message: 'this replies to nothing: every command in front of it has a reply already',
  },
  'qmp-example/unknown-id': {
    ...example,
    message: "no command in front of it that waits for a reply has the 'id' <id>",
  },
  'qmp-example/silent-command': {
    ...example,
    message: "command '<name>' is only answered if it fails: it has 'success-response': false",
  },

  'qmp-example/json-missing-comma': { ...example, message: "missing ',' behind this" },
  'qmp-example/json-trailing-comma': {
    ...example,
    message: "superfluous ',' in front of the closing bracket",
  },
  'qmp-example/json-extra-comma': { ...example, message: "superfluous ','" },
  'qmp-example/json-missing-colon': { ...example, message: "missing ':' behind this key" },
  'qmp-example/json-missing-key': { ...example, message: "expected a key and ':'" },
  'qmp-example/json-missing-value': { ...example, message: 'missing value behind this' },
  'qmp-example/json-missing-bracket': {
    ...example,
    message: "missing '<closing>' behind this: '<opening>' is not closed",
  },
  'qmp-example/json-missing-opening-bracket': {
    ...example,
    message: "missing '{' in front of this member of an array's element",
  },
  'qmp-example/json-early-bracket': {
    ...example,
    message: "'<bracket>' closes too early: what follows belongs inside",
  },
  'qmp-example/json-extra-bracket': { ...example, message: "'<bracket>' closes nothing" },
  'qmp-example/json-wrong-bracket': {
    ...example,
    message: "'<bracket>' does not close '<opening>': write '<closing>'",
  },
  'qmp-example/json-duplicate-key': { ...example, message: "'<key>' is in this object already" },
  'qmp-example/json-unquoted-key': { ...example, message: "key '<key>' must be in double quotes" },
  'qmp-example/json-unterminated-string': { ...example, message: 'missing closing quote' },
  'qmp-example/json-bad-escape': { ...example, message: "'<escape>' is no escape of JSON" },
  'qmp-example/json-control-character': {
    ...example,
    message: 'control character in a string: write an escape',
  },
  'qmp-example/json-bad-number': { ...example, message: "'<number>' is no number of JSON" },
  'qmp-example/json-unknown-word': {
    ...example,
    message: "'<word>' is no value of JSON: strings are in quotes, the words are true, false and null",
  },
  'qmp-example/json-comment': { ...example, message: 'JSON has no comments' },
  'qmp-example/json-text-after-message': { ...example, message: 'the message ends in front of this' },
  'qmp-example/json-nesting-too-deep': { ...example, message: 'brackets are nested too deeply' },
} as const satisfies CatalogueRows;
