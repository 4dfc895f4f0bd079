// What `npm start` shows: the command line at work on a schema without mistakes and on one full of them.
import { runScript } from './project.mjs';

const cleanSample = 'samples/vmm/vmm.json';
const brokenSample = 'samples/broken/broken.json';

const nextSteps = `
What to do next:
  - Press F5 in VS Code for a window with the extension, and open the schemas in samples/.
  - npx qapi check PATH   checks a schema, or all schemas of a QEMU tree.
  - npm run package       makes the VSIX, to be installed in VS Code.
`;

function main() {
  const isClean = check(cleanSample) === 0;
  if (isClean) console.log('It is clean.');
  const hasErrors = check(brokenSample) === 1;
  if (isClean && hasErrors) {
    console.log(nextSteps);
  } else {
    console.error('\nThe first sample should have been clean and the second one not.');
    process.exitCode = 1;
  }
}

/** Returns the exit status: 0 without errors, 1 with, anything else if the check could not be done. */
function check(schema) {
  console.log(`\n$ qapi check ${schema}\n`);
  return runScript('server/bin/qapi.js', ['check', schema]);
}

main();
