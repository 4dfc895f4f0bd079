// The language servers that a process of VS Code has started, as Linux tells of them.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** The ids of the language servers below the process `ancestor`. */
export function languageServersOf(ancestor) {
  const parents = new Map(processIds().map((id) => [id, parentOf(id)]));
  const isBelow = (id) => id !== undefined && (id === ancestor || isBelow(parents.get(id)));
  return [...parents.keys()].filter((id) => isBelow(id) && commandOf(id).includes('language-server.js'));
}

/** Waits until there is a language server that is none of `known`, and returns its id. */
export async function waitForOneMore(ancestor, known) {
  for (let attempt = 1; attempt <= 300; attempt++) {
    const found = languageServersOf(ancestor).find((id) => !known.includes(id));
    if (found !== undefined) return found;
    await delay(100);
  }
  throw new Error('No language server was started');
}

/** For how many ticks of the system's clock the process has run. */
export function ticksOf(id) {
  const [userTicks, systemTicks] = statOf(id).slice(11, 13).map(Number);
  return userTicks + systemTicks;
}

function processIds() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(id) {
  return unlessGone(() => Number(statOf(id)[1]));
}

function commandOf(id) {
  return unlessGone(() => readFileSync(`/proc/${id}/cmdline`, 'utf8')) ?? '';
}

/** The fields behind the name of the program, which may hold anything, blanks and brackets included. */
function statOf(id) {
  const text = readFileSync(`/proc/${id}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function unlessGone(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
