/** What the families of rows are called, in the order of the table, and what their rows tell. */
export interface Family {
  readonly title: string;
  readonly meaning: string;
}

const PROCESS = 'One process from start to end on the same tree';
/** See `start-tuning.ts`. */
const LIKE_SERVER =
  ', in three processes, in which V8 makes nothing in the old generation at once, as in the language server';
const COLD = 'The first thing that a fresh process does, once its code is loaded and the text is in memory';
const KEYSTROKE =
  'In process: one character comes and goes in the open largest file; each time the diagnostics of all files are made';
const SERVER = 'A real client talks to the built server';
const SCALE = 'Synthetic schemas in which files multiply and nothing else';

export const FAMILIES: Readonly<Record<string, Family>> = {
  'process/wall': {
    title: 'Whole process: time',
    meaning: `${PROCESS}: what somebody waits for in a build or before a commit.`,
  },
  'process/cpu': { title: 'Whole process: processor time', meaning: `${PROCESS}: of all its threads.` },
  'process/memory': { title: 'Whole process: peak of resident memory', meaning: `${PROCESS}.` },
  'parse/cold': {
    title: 'Parse the largest file, cold',
    meaning: `${COLD}. Parsers of JSON get the file as strict JSON without its comments.`,
  },
  'parse/largest': {
    title: 'Parse the largest file, warm',
    meaning: `Text to tree${LIKE_SERVER}. Parsers of JSON get the file as strict JSON without its comments, a quarter of the text.`,
  },
  'parse/all': { title: 'Parse all files, warm', meaning: 'The same for every file of the schema.' },
  'reparse/largest': {
    title: 'Parse the largest file again after an edit',
    meaning: 'One character of a string in the middle comes and goes.',
  },
  'analysis/cold': { title: 'Analyse all files, cold', meaning: `${COLD}: all texts to all diagnostics.` },
  'analysis/all': {
    title: 'Analyse all files, warm',
    meaning: `All texts to all diagnostics, nothing kept from before${LIKE_SERVER}.`,
  },
  'keystroke/time': {
    title: 'Keystroke to the diagnostics of the whole schema',
    meaning: `${KEYSTROKE}. The ratio is to a run of QEMU's front end, which has to begin anew.`,
  },
  'keystroke/cpu': {
    title: 'Keystroke to the diagnostics of the whole schema: processor time',
    meaning: 'The same with all threads and the collection of garbage, over ten keystrokes at a time.',
  },
  'keystroke/heap': {
    title: 'Heap after many keystrokes',
    meaning: 'What is alive in the process, all over the largest file, once garbage is collected.',
  },
  'stdio/open': {
    title: 'Language server: start to diagnostics of the opened file',
    meaning: `${SERVER}: process start, handshake, the largest file opened, its diagnostics asked for.`,
  },
  'stdio/schema': {
    title: 'Language server: start to diagnostics of all files',
    meaning:
      'The same start, until the diagnostics of the whole workspace were asked for and answered as well.',
  },
  'stdio/keystroke-pull': {
    title: 'Language server: keystroke to fresh diagnostics, asked for',
    meaning: `${SERVER}: a change and a request for the diagnostics of the document, which must tell the mistake or its end.`,
  },
  'stdio/keystroke-pull-cpu': {
    title: 'Language server: processor time per keystroke, asked for',
    meaning: 'Of the process of the server, all threads.',
  },
  'stdio/keystroke-push': {
    title: 'Language server: keystroke to fresh diagnostics, sent',
    meaning: 'For clients that cannot ask. Without the pause of 50 ms that the server makes on purpose.',
  },
  'stdio/keystroke-push-cpu': {
    title: 'Language server: processor time per keystroke, sent',
    meaning: 'Of the process of the server, all threads.',
  },
  'stdio/requests': {
    title: 'Language server: requests',
    meaning:
      'Warm, with all files read, and asked with nothing else to do. A member stands in the middle of the largest file.',
  },
  'stdio/memory': {
    title: 'Language server: resident memory',
    meaning: 'After the start and all those keystrokes.',
  },
  'scale/analysis': {
    title: 'Scale: first analysis per line, processor time',
    meaning: `${SCALE}. From disk to the diagnostics of all files in a fresh process.`,
  },
  'scale/memory': {
    title: 'Scale: memory per line',
    meaning: 'How much resident memory grew from before the first analysis to after it.',
  },
  'scale/resident': { title: 'Scale: resident memory', meaning: 'All of it, after the first analysis.' },
  'scale/keystroke-documentation': {
    title: 'Scale: keystroke in a paragraph of documentation, processor time',
    meaning: 'To the diagnostics of the whole schema, as above.',
  },
  'scale/keystroke-member': {
    title: 'Scale: keystroke in the name of a member, processor time',
    meaning: 'To the diagnostics of the whole schema, as above.',
  },
  'scale/keystroke-type': {
    title: 'Scale: keystroke in the type of a member, processor time',
    meaning: 'To the diagnostics of the whole schema, as above.',
  },
  'scale/keystroke-enum-value': {
    title: 'Scale: keystroke in a value of the enum that most others name, processor time',
    meaning: 'To the diagnostics of the whole schema, as above.',
  },
};
