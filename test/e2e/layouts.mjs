// The windows that scenarios need, by title: what each shows is written anew, so that a scenario may write in it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';

const modeLine = '# -*- Mode: Python -*-\n\n';

/** In a tree of QEMU, but in none of the places that the manifest knows. */
const filesElsewhere = {
  'devices/devices.json': `${modeLine}{ 'enum': 'Colour', 'data': [ 'red' ] }\n`,
  'devices/plain.json': '{ "colour": "red" }\n',
  'qapi/tools/tool.json': '{ "name": "of a tool" }\n',
};

/** A schema that is all by itself. */
const loneSchema = `${modeLine}##
# @Colour:
#
# What a lamp shows.
#
# @red: stop
#
# @green: go
#
# Since: 1.0
##
{ 'enum': 'Colour', 'data': [ 'red', 'green' ] }

##
# @set-lamp:
#
# Light a lamp.
#
# @colour: which one
#
# Since: 1.0
##
{ 'command': 'set-lamp', 'data': { 'colour': 'Colour' } }
`;

/** The releases whose schemas are shown: both of them side by side in one window, and the newer one alone in others. */
export const releases = ['7.2.0', '10.2.2'];
const newest = '10.2.2';

/**
 * By title: `write` puts what the window shows below a folder, and returns what VS Code is asked to open, as it stands
 * in the address of the window; `settings` are the user's, besides those of all windows.
 */
export const layouts = {
  'a tree of QEMU': {
    write: (folder, corpus) => openFolder(writeTree(folder, corpus, newest)),
  },
  'the sample schema': { write: (folder) => openFolder(writeSample(join(folder, 'vmm'))) },
  'two trees of QEMU': {
    write(folder, corpus) {
      const folders = releases.map((release) => {
        writeTree(join(folder, release), corpus, release);
        return { path: release };
      });
      const workspace = writeText(join(folder, 'two.code-workspace'), JSON.stringify({ folders }));
      return { query: { workspace }, folder };
    },
  },
  'a file without a folder': {
    write(folder) {
      const file = writeText(join(folder, 'lamps', 'lamps.json'), loneSchema);
      return { query: { ew: 'true' }, openedFile: file, folder };
    },
  },
  'a tree that is not trusted': {
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    },
    write: (folder, corpus) => openFolder(writeTree(folder, corpus, newest)),
  },
};

/** For pictures that everybody may show. */
function writeSample(folder) {
  cpSync(inProject('samples', 'vmm'), folder, { recursive: true });
  return folder;
}

function openFolder(folder) {
  return { query: { folder }, folder };
}

/** The schemas where they lie in QEMU's tree, and files that lie elsewhere. */
function writeTree(folder, corpus, release) {
  for (const part of ['VERSION', 'qapi', 'qga'])
    cpSync(join(corpus, release, part), join(folder, part), { recursive: true });
  // The corpus is only there to be read, and its copy is not.
  execFileSync('chmod', ['-R', 'u+w', folder]);
  for (const [path, text] of Object.entries(filesElsewhere)) writeText(join(folder, path), text);
  return folder;
}

function writeText(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
