'use strict';

const fs = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');

/**
 * Runs one of the bundles in `server/dist`. The launchers are tracked and the bundles are not, so that
 * `npm ci` can link the commands before anything is built; until then we say what to do.
 */
exports.launch = function launch(command, bundle) {
  const file = path.join(__dirname, '..', 'dist', bundle);
  if (!fs.existsSync(file)) {
    process.stderr.write(
      `${command}: ${file} is missing. Run \`npm run build\` in the project's root first.\n`,
    );
    process.exit(2);
  }
  // Node 22 and later keep compiled code on disk, which saves most of the start-up of a short command.
  nodeModule.enableCompileCache?.();
  require(file);
};
