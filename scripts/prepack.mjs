// Runs before `npm pack` in `server/`: what goes into the package is built there, but for the licence.
import { copyFileSync } from 'node:fs';
import './bootstrap.mjs';
import { inProject } from './project.mjs';

copyFileSync(inProject('LICENSE'), inProject('server/LICENSE'));
