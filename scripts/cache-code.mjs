// Runs one of the bundles with the arguments given and keeps the code that V8 compiled on the way beside it.
import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const { writeCodeCache } = createRequire(import.meta.url)('../server/bin/launch.js');

const [node, , bundle, ...args] = process.argv;
process.argv = [node, bundle, ...args];
writeCodeCache(inProject('server/dist', bundle));
