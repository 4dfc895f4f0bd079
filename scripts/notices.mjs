// The licences of the packages whose code is in a bundle: each of them asks to be passed on with it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
/** The folder of the package that a file is of, be it of one within another. */
const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Writes into the folder of bundles the licence of each package that a file in one of them is of. */
export function writeNotices(folder, files) {
  const packages = new Set(files.flatMap((file) => PACKAGE_FOLDER.exec(file) ?? []));
  const notices = [...packages].sort().map(noticeOf);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
}

function noticeOf(folder) {
  const path = inProject(folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((each) => LICENCE_FILE.test(each));
  if (file === undefined) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
}
