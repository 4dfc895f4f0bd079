// Warms the command line up on the sample schema and keeps the compiled code beside the bundle.
import { createRequire } from 'node:module';
import { inProject, projectRoot } from './project.mjs';

const { writeCodeCache } = createRequire(import.meta.url)('../server/bin/launch.js');

process.chdir(projectRoot);
process.argv = [process.argv[0], 'qapi', 'check', 'samples/vmm/vmm.json'];
writeCodeCache(inProject('server/dist/cli.js'));
